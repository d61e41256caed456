def log = new File(basedir, 'build.log').getText('UTF-8')
['draft', 'opened'].each { assert !new File(basedir, "target/packs/west/$it").exists() }
assert log.contains('做好 2 个赛区的示例试卷包')
assert log.contains('2 个赛区的试卷包出自同一次分配：10 题每题只归一个赛区')
assert log.contains('一字不差')
assert log.contains('钥匙「甲」打不开这个试卷包，它是封给「丙」')
assert !log.contains('probation-period-0')
assert new File(basedir, 'target/packs/east/opened/stage/deck.html').isFile()
def kit = new java.util.zip.ZipFile(new File(basedir, 'target/tiku/kit/tiku-kit-2021-macos.zip'))
def names = kit.entries().collect { it.name - 'tiku-kit-2021-macos/' }
assert names.containsAll(['开始.command', '开始.cmd', '开始.sh', '先看我.txt', 'content/regions.yaml'])
assert ['tiku-maven-plugin', 'tiku-templates', 'pdfbox'].every { jar -> names.any { it.startsWith("program/lib/$jar") } }
assert !names.any { it.contains('maven-plugin-api') || it.contains('.key') }
kit.close()
