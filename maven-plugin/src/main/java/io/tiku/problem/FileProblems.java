package io.tiku.problem;

/** Of files as such, whatever is in them. */
final class FileProblems {

  static final ProblemText FILE_ENCODING =
      ProblemText.error(
          "file-encoding",
          "文件不是 UTF-8：第 {0} 个字节起无法解码。按 GB18030 读是「{1}」；按 UTF-16 读是「{2}」。",
          "在编辑器里选对编码打开，再另存为 UTF-8。",
          "内容文件一律用 UTF-8 保存。");

  static final ProblemText FILE_BINARY =
      ProblemText.error(
          "file-binary",
          "文件含有 NUL 字节，不是文本。按 UTF-16 读是「{0}」。",
          "换成 UTF-8 文本文件，或把图片放到图片文件里。",
          ".md 和 .yaml 只能是文本。");

  static final ProblemText FILE_TOO_LARGE =
      ProblemText.error(
          "file-too-large", "文件有 {0} 字节，超过上限 {1} 字节。", "拆成几个文件，图片改为单独的文件。", "过大的文件多半是放错了东西。");

  static final ProblemText MERGE_CONFLICT =
      ProblemText.error(
          "merge-conflict",
          "文件里留着合并冲突的标记「{0}」（第 {1}）。",
          "把两边的内容并成一份，再删掉这些标记行。",
          "两边的写法混在一起，谁也不知道该听哪一边。");

  static final ProblemText FILE_EMPTY =
      ProblemText.error("file-empty", "文件是空的。", "写上内容，或删掉它（tiku:new 可以生成模板）。", "空文件不能成题，也不能成页。");

  static final ProblemText FILE_UNREADABLE =
      ProblemText.error("file-unreadable", "文件读不出来：{0}。", "检查文件权限和磁盘。", "读不到的文件不能跳过不提。");

  static final ProblemText FILE_LFS =
      ProblemText.error(
          "file-lfs",
          "这里只有 Git LFS 的指针，文件的内容没有取来。",
          "运行 git lfs pull（没有这个命令的，先装 Git LFS）。",
          "指针不是图片，也不是文字，发布出去就是缺图。");

  static final ProblemText FILE_NAME =
      ProblemText.error(
          "file-name",
          "名字「{0}」不能作编号：要以小写字母开头，只含小写字母、数字和连字符。",
          "改名，例如「{1}」。",
          "编号就是文件名或文件夹名，也要用在网址里。");

  static final ProblemText FILE_NAME_COLLISION =
      ProblemText.error(
          "file-name-collision",
          "名字「{0}」与另一个文件只差大小写。",
          "改掉其中一个名字。",
          "在 Windows 和 macOS 上两者是同一个文件。");

  static final ProblemText FILE_SYMLINK =
      ProblemText.error(
          "file-symlink", "符号链接「{0}」指向内容文件夹之外、指向自己或断开了。", "把文件复制进来，删掉链接。", "链接到外面的内容换一台机器就不见了。");

  static final ProblemText FILE_UNEXPECTED =
      ProblemText.warning(
          "file-unexpected", "这里不该有文件「{0}」，它没有被读取。", "移到该放的地方，或删掉。", "不被读取的文件容易让人以为已经发布。");

  private FileProblems() {}
}
