#!/bin/sh
# 题库办公包：双击，或者在终端里运行 sh 开始.sh
case $0 in
  */*) cd "${0%/*}" || exit 1 ;;
esac

if [ ! -f program/kit.json ]; then
  echo '这里没有办公包的程序。请把整个压缩包解压到本机的硬盘上，再双击解压出来的「开始」。'
  printf '按回车关闭。'
  read -r _
  exit 1
fi

# 文件名有汉字，Java 要按 UTF-8 读；终端是 GBK 的，屏幕仍按 GBK
console=UTF-8
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *[Uu][Tt][Ff]-8* | *[Uu][Tt][Ff]8*) ;;
  *)
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
      *[Gg][Bb]*) console=GB18030 ;;
    esac
    LC_ALL=C.UTF-8
    export LC_ALL
    ;;
esac

# 解压的程序可能没有留下“可以运行”的标记
if [ -f program/runtime/bin/java ] && [ ! -x program/runtime/bin/java ]; then
  chmod +x program/runtime/bin/* program/runtime/lib/jspawnhelper 2>/dev/null
fi

usable() {
  [ -n "$1" ] || return 1
  version=$("$1" -version 2>&1) || return 1
  case $version in
    *'version "'*) ;;
    *) return 1 ;;
  esac
  version=${version#*version \"}
  version=${version%%[!0-9]*}
  [ "${version:-0}" -ge 17 ]
}

java=
mac=
if [ -x /usr/libexec/java_home ]; then
  mac=$(/usr/libexec/java_home -v 17+ 2>/dev/null) && mac=$mac/bin/java
fi
for one in program/runtime/bin/java "${JAVA_HOME:+$JAVA_HOME/bin/java}" "$mac" java; do
  if usable "$one"; then
    java=$one
    break
  fi
done

if [ -z "$java" ]; then
  echo '这台电脑上没有 Java 17 或更新的版本，这个办公包里也没有带。'
  echo '请任选一样：'
  echo '  1. 向发办公包的人要一份带 Java 的（他做的时候要写 -Djmods）；'
  echo '  2. 请管理员安装 Java 17 以上的运行环境（JRE），再双击一次。'
  printf '按回车关闭。'
  read -r _
  exit 1
fi

exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.awt.headless=true -Dslf4j.internal.verbosity=ERROR -Dfile.encoding=UTF-8 "-Dtiku.console=$console" -cp 'program/lib/*' io.tiku.kit.KitProgram "$@"
