package io.tiku.problem;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The catalogue: every problem that can be reported, with its stable code, its texts and the reason
 * why it matters. {@code {0}}, {@code {1}} … in the texts stand for the values of one occurrence.
 */
public enum ProblemCode {
  FILE_ENCODING(
      "file-encoding",
      Severity.ERROR,
      "文件不是 UTF-8：第 {0} 个字节起无法解码。按 GB18030 读是「{1}」；按 UTF-16 读是「{2}」。",
      "在编辑器里选对编码打开，再另存为 UTF-8。",
      "内容文件一律用 UTF-8 保存。"),
  FILE_BINARY(
      "file-binary",
      Severity.ERROR,
      "文件含有 NUL 字节，不是文本。按 UTF-16 读是「{0}」。",
      "换成 UTF-8 文本文件，或把图片放到图片文件里。",
      ".md 和 .yaml 只能是文本。"),
  FILE_TOO_LARGE(
      "file-too-large",
      Severity.ERROR,
      "文件有 {0} 字节，超过上限 {1} 字节。",
      "拆成几个文件，图片改为单独的文件。",
      "过大的文件多半是放错了东西。"),
  MERGE_CONFLICT(
      "merge-conflict",
      Severity.ERROR,
      "文件里留着合并冲突的标记「{0}」（第 {1}）。",
      "把两边的内容并成一份，再删掉这些标记行。",
      "两边的写法混在一起，谁也不知道该听哪一边。"),
  FILE_EMPTY(
      "file-empty", Severity.ERROR, "文件是空的。", "写上内容，或删掉它（tiku:new 可以生成模板）。", "空文件不能成题，也不能成页。"),
  FILE_UNREADABLE("file-unreadable", Severity.ERROR, "文件读不出来：{0}。", "检查文件权限和磁盘。", "读不到的文件不能跳过不提。"),
  FILE_LFS(
      "file-lfs",
      Severity.ERROR,
      "这里只有 Git LFS 的指针，文件的内容没有取来。",
      "运行 git lfs pull（没有这个命令的，先装 Git LFS）。",
      "指针不是图片，也不是文字，发布出去就是缺图。"),
  FILE_NAME(
      "file-name",
      Severity.ERROR,
      "名字「{0}」不能作编号：要以小写字母开头，只含小写字母、数字和连字符。",
      "改名，例如「{1}」。",
      "编号就是文件名或文件夹名，也要用在网址里。"),
  FILE_NAME_COLLISION(
      "file-name-collision",
      Severity.ERROR,
      "名字「{0}」与另一个文件只差大小写。",
      "改掉其中一个名字。",
      "在 Windows 和 macOS 上两者是同一个文件。"),
  FILE_SYMLINK(
      "file-symlink",
      Severity.ERROR,
      "符号链接「{0}」指向内容文件夹之外、指向自己或断开了。",
      "把文件复制进来，删掉链接。",
      "链接到外面的内容换一台机器就不见了。"),
  FILE_UNEXPECTED(
      "file-unexpected",
      Severity.WARNING,
      "这里不该有文件「{0}」，它没有被读取。",
      "移到该放的地方，或删掉。",
      "不被读取的文件容易让人以为已经发布。"),
  TEXT_CONTROL("text-control", Severity.ERROR, "含有控制字符 {0}。", "删掉这个看不见的字符。", "控制字符会破坏页面和试卷。"),
  TEXT_ODD_SPACE(
      "text-odd-space",
      Severity.WARNING,
      "含有不间断空格或零宽字符 {0}。",
      "换成普通空格，或删掉；题干括号里用两个全角空格。",
      "从网页和 Word 粘贴来的文字常带这些字符，搜索时会找不到。"),
  TEXT_FULL_WIDTH(
      "text-full-width", Severity.WARNING, "含有全角字母或数字「{0}」。", "改成半角「{1}」。", "同一个数字两种写法，搜索和查重都会出错。"),
  TEXT_LOOKALIKE(
      "text-lookalike",
      Severity.WARNING,
      "「{0}」（{1}）是部首或连字的符号，不是「{2}」。",
      "改成「{2}」。",
      "从 PDF 粘贴来的文字常有这样的符号，看起来一样，别人却搜不到；能认出的已按本字读取。"),
  TEXT_PRIVATE(
      "text-private",
      Severity.WARNING,
      "含有私用区字符 {0}，别的电脑上看到的是另一个字或空白。",
      "对照原件，改成真正的字。",
      "私用区字符只在原来那个文件的字体里才有意义。"),
  TEXT_NOT_NFC(
      "text-not-nfc",
      Severity.WARNING,
      "「{0}」不是 Unicode 规范组合形式（NFC）。",
      "改写成「{1}」。",
      "看起来一样、编码不同的字会让查重和搜索失效。"),
  TEXT_UNFINISHED(
      "text-unfinished",
      Severity.WARNING,
      "「{0}」像是没有写完留下的记号。",
      "写完它；还不能写完的，把 status 改为 草稿。",
      "发布出去的文字不该有写给自己看的话。"),
  TEXT_PERSONAL(
      "text-personal",
      Severity.WARNING,
      "「{0}」像是{1}。",
      "改成一看就知道是虚构的写法，例如「×××」；确实虚构并且要写出的，用 accept 说明。",
      "真实的个人号码发布以后收不回来。"),
  TEXT_UNPRINTABLE(
      "text-unprintable",
      Severity.WARNING,
      "字符「{0}」（{1}）试卷的字体里没有，印不出来。",
      "换一个写法；上下标写成 H~2~O、x^2^；一定要用这个字的，换用含有它的字体（模板文件夹的 font/）。",
      "到组卷时才发现，往往已经是印卷的前一天。"),
  FRONT_MATTER_MISSING(
      "front-matter-missing",
      Severity.ERROR,
      "文件开头没有 --- 起的文件头。",
      "在第一行写 ---，写上各键，再以一行 --- 结束。",
      "题型、难度、依据都写在文件头里。"),
  FRONT_MATTER_UNCLOSED(
      "front-matter-unclosed",
      Severity.ERROR,
      "文件头没有结束的 ---。",
      "在文件头之后单独写一行 ---。",
      "没有结尾就分不清文件头和正文。"),
  FRONT_MATTER_SYNTAX(
      "front-matter-syntax",
      Severity.ERROR,
      "这里不是合法的 YAML：{0}。",
      "{1}",
      "文件头和 .yaml 文件按 YAML 1.2 读取。"),
  YAML_COMMENT(
      "yaml-comment",
      Severity.WARNING,
      "「{0}」被当作注释，没有读进去。",
      "给整个值加引号：\"{1}\"；真是注释的，另起一行写。",
      "YAML 里空格后面的 # 是注释的开头，后面的字会悄悄丢掉。"),
  KEY_UNKNOWN("key-unknown", Severity.ERROR, "不认识的键「{0}」。", "{1}", "写错的键会被悄悄忽略，所以一律报错。"),
  KEY_MISSING("key-missing", Severity.ERROR, "缺少必填的键「{0}」。", "补上：{1}。", "缺了它就无法确定怎样发布。"),
  KEY_DUPLICATE("key-duplicate", Severity.ERROR, "键「{0}」写了两次。", "只保留一个。", "两个值不知道该听哪一个。"),
  VALUE_TYPE("value-type", Severity.ERROR, "「{0}」的值应当是{1}。", "照这个样子写：{2}。", "值的种类不对就无法读取。"),
  VALUE_UNKNOWN(
      "value-unknown", Severity.ERROR, "「{0}」的值「{1}」不认识。", "{2}", "这些键的值是固定的几个词，或别处写着的名字。"),
  BLUEPRINT_NUMBER(
      "blueprint-number",
      Severity.ERROR,
      "「{0}」的值「{1}」不合用：要写{2}。",
      "照这个样子写：{3}。",
      "细目表里的题数和分值必须是确定的数或范围。"),
  BLUEPRINT_TOPIC(
      "blueprint-topic", Severity.ERROR, "大纲里没有{0}「{1}」。", "{2}", "细目表按大纲的领域、章和知识点分配题数。"),
  BLUEPRINT_TOTAL(
      "blueprint-total",
      Severity.ERROR,
      "各大题合计 {0} 分，与 marks 写的 {1} 分不符。",
      "改各大题的 count、marks，或改总分。",
      "总分与各题分值之和不等的试卷不能用。"),
  BLUEPRINT_QUOTA(
      "blueprint-quota",
      Severity.ERROR,
      "{0}的分配加起来{1} 题，而{2}共 {3} 题。",
      "改这几个数，使它们合得上。",
      "互相矛盾的分配组不成卷。"),
  BLUEPRINT_ANSWERS(
      "blueprint-answers",
      Severity.ERROR,
      "答案写在答题卡上的试卷没有得分栏，不能写 scores: true。",
      "删掉 scores，或写 answers: paper。",
      "考生的答案在哪里，分就登在哪里。"),
  BLUEPRINT_NOTES(
      "blueprint-notes", Severity.WARNING, "{0}。", "{1}。", "考生照试卷上的话作答，话和卷面不一样，就会答错地方。"),
  REGION_HOST(
      "region-host", Severity.ERROR, "承办方「{0}」不在{1}的单位里。", "把它写进 units，或改正 host。", "承办方必须是本赛区的一员。"),
  REGION_UNIT("region-unit", Severity.ERROR, "单位「{0}」已经在赛区「{1}」里。", "只在一个赛区里保留它。", "每个单位只属于一个赛区。"),
  REGION_SIZE(
      "region-size",
      Severity.ERROR,
      "赛区有 {0} 个单位，size 写的是 {1} 个。",
      "补足或去掉单位，或改 size。",
      "各赛区的单位数相同，比赛才公平。"),
  PACK_SEGMENT_KEY(
      "pack-segment-key", Severity.ERROR, "「{0}」只用在{1}环节。", "删掉它，或改 kind。", "用不上的规则会让人以为它有效。"),
  PACK_SEGMENT_TYPE(
      "pack-segment-type",
      Severity.ERROR,
      "{0}题不能在现场环节里用。",
      "把它放进笔试卷，这里换成单选、多选、判断一类可以口头作答的题型。",
      "台上一句话说不完，也没法一眼判对错。"),
  PACK_SEGMENT_COUNT(
      "pack-segment-count",
      Severity.ERROR,
      "环节「{0}」的题数要是 {1}，现在是 {2} 题，本赛区有 {3} 队。",
      "改 count 或 members。",
      "各队答的题型和题数要相同，比赛才公平。"),
  PACK_SEGMENT_OPEN(
      "pack-segment-open",
      Severity.ERROR,
      "环节「{0}」由评委打分，{1}用不上评委。",
      "{2}；只有选择题、判断题的，放到必答、抢答或风险题环节。",
      "选择题和判断题对就是对，错就是错，评委没有分可打。"),
  PACK_SEGMENT_HEARD(
      "pack-segment-heard",
      Severity.ERROR,
      "环节「{0}」轮流口头作答，每队要有自己的题：题数要是 {1} 的倍数，现在是 {2} 题。",
      "改 count；题不够的，写 written: true，各队同时书面作答同一题。",
      "几个队轮流答同一题，后答的队听得到前面的答案。"),
  PACK_PARTIES(
      "pack-parties",
      Severity.ERROR,
      "{0}，用这个方案的赛区「{1}」做不到。",
      "改 consulted 或 offices。",
      "征求意见的是本赛区其他单位，审批的是部门，谁也不能批自己的卷。"),
  SETTERS_USE(
      "setters-use",
      Severity.ERROR,
      "命题专用目录里的试题没有写 use: 命题专用。",
      "写上 use: 命题专用；可以公开的题放进题库。",
      "公开和保密的题分开放，才不会放错。"),
  SETTERS_FILE(
      "setters-file",
      Severity.ERROR,
      "命题专用目录里只能放试题，{0} 不是。",
      "把试题放在 syllabus 里与题库相同的知识点文件夹下，别的文件移走。",
      "大纲、法规登记和规则只在题库里有一份。"),
  DRAW_ENCODING(
      "draw-encoding",
      Severity.ERROR,
      "名单不是 UTF-8 文件，多半是 GBK。",
      "在 Excel 里另存为「CSV UTF-8（逗号分隔）」；用 WPS 或记事本的，另存时选编码 UTF-8。",
      "字认错一个，抽签的结果就不同。"),
  DRAW_CSV(
      "draw-csv",
      Severity.ERROR,
      "名单读不出来：{0}。",
      "第一行写表头 id,name,group，以后一行一个，栏数与表头相同，含逗号的内容加英文引号。",
      "读错一栏，抽到的就不是名单上的人。"),
  DRAW_ENTRY(
      "draw-entry", Severity.ERROR, "{0}不能用：{1}。", "改正名单里的这一处。", "看起来相同的写法算出的次序不同，别人就复算不出来。"),
  DRAW_DUPLICATE(
      "draw-duplicate",
      Severity.ERROR,
      "{0}与前面的重复，或只差大小写、全角半角或空格。",
      "只保留一处；各名单自编序号的，在抽签文件里写 ids: 名单内唯一。",
      "写了两次的，抽中的机会就多一倍。"),
  DRAW_NUMBER(
      "draw-number",
      Severity.ERROR,
      "{0}有 {1} 个，应当是 {2} 个。",
      "补足或去掉，或改正抽签文件里写的数。",
      "抽签不会悄悄地多抽、少抽。"),
  DRAW_KEY("draw-key", Severity.ERROR, "「{0}」只用在{1}里。", "删掉它，或改 kind、method。", "用不上的规定会让人以为它有效。"),
  DRAW_PUBLIC(
      "draw-public",
      Severity.ERROR,
      "公开值的写法没有说定：{0}。",
      "example 写一个将来公开值的样子；位数不定的，再用 pattern 写出正则表达式。",
      "同一组号码有几种写法，就有人能挑一种。"),
  VALUE_DATE(
      "value-date",
      Severity.ERROR,
      "「{0}」的值「{1}」不是日期。",
      "写成 2021-03-31 这样的日期，并且是真实存在的一天。",
      "日期用来判断法规是否有效、试题是否待复核。"),
  CONTENT_MISSING(
      "content-missing",
      Severity.ERROR,
      "找不到内容文件夹「{0}」。",
      "检查 -Dtiku.content，或先建立这个文件夹。",
      "没有内容就没有可检查的。"),
  CONTENT_EMPTY(
      "content-empty",
      Severity.ERROR,
      "内容文件夹「{0}」里没有可读的文件。",
      "检查 -Dtiku.content 和文件夹的权限；还没有题库的，用 tiku:init 建一个。",
      "空的题库会把已发布的站点清空。"),
  BANK_WITHOUT_ITEMS(
      "bank-without-items",
      Severity.ERROR,
      "题库里一道试题也没有。",
      "检查内容文件夹是不是完整；新的题库用 tiku:new 写第一道题。",
      "没有试题的题库会把已发布的站点清空。"),
  EDITION_MISSING(
      "edition-missing",
      Severity.ERROR,
      "缺少 edition.yaml。",
      "在内容文件夹里建立 edition.yaml，写上 format、id、title、as-of。",
      "版次决定以哪一天的法律为准。"),
  EDITION_FORMAT(
      "edition-format",
      Severity.ERROR,
      "format: {0} 不是本版本能读的格式。",
      "写 format: 1，或换用相应版本的插件。",
      "格式号让旧内容也能一直读得出来。"),
  ID_TWICE_ON_MERGE(
      "id-twice-on-merge",
      Severity.WARNING,
      "合并的两个分支把编号「{0}」给了两道不同的题：{1} 和 {2}。",
      "两道都留下：给其中一道换一个编号（tiku:new 会给出没有用过的），再提交。",
      "同一个编号只能指一道题，留下一道就悄悄丢了另一道。"),
  TOPIC_INDEX_MISSING(
      "topic-index-missing",
      Severity.ERROR,
      "文件夹「{0}」里没有 index.md。",
      "建立 index.md，写上 title。",
      "每个大纲节点由它的 index.md 说明。"),
  TOPIC_DUPLICATE(
      "topic-duplicate", Severity.ERROR, "{0}编号「{1}」重复。", "改掉其中一个文件夹的名字。", "网址由编号组成，重复就会互相覆盖。"),
  TOPIC_TOO_DEEP(
      "topic-too-deep",
      Severity.ERROR,
      "「{0}」在知识点之下又套了一层文件夹。",
      "大纲只有领域、章、知识点三层，把它移上来。",
      "三层之外的内容不会被读取。"),
  ITEM_OUTSIDE_POINT(
      "item-outside-point",
      Severity.ERROR,
      "试题不在任何知识点的文件夹里。",
      "移到所属知识点的文件夹，与它的 index.md 放在一起。",
      "试题所在的文件夹就是它考查的知识点。"),
  MARKUP_HTML(
      "markup-html",
      Severity.ERROR,
      "正文里不能写 HTML：「{0}」。",
      "{1}",
      "试题还要排成 PDF 和 Word，HTML 在那里没有意义，也不安全。"),
  MARKUP_NESTING("markup-nesting", Severity.ERROR, "嵌套超过 {0} 层。", "把列表或引用拆平。", "套得太深的文字没法排版，也没法读。"),
  MARKUP_UNSUPPORTED(
      "markup-unsupported", Severity.ERROR, "这里不能用{0}。", "{1}", "正文只用段落、强调、列表、表格、图片、链接和代码。"),
  MARKUP_LEFT("markup-left", Severity.WARNING, "「{0}」没有起作用，会照原样印出来。", "{1}", "印在试卷上的记号没有人看得懂。"),
  EMPHASIS_UNCLEAR(
      "emphasis-unclear",
      Severity.WARNING,
      "「{0}」会成为强调，星号不印出来。",
      "要相乘就写 ×；要印星号（如隐去姓名），在星号前加反斜杠：\\*；要强调就写 **文字**。",
      "算式和隐去的姓名里，星号少了，意思就变了。"),
  TABLE_BROKEN("table-broken", Severity.ERROR, "这几行像表格，却没有成为表格，竖线会印在文字里。", "{0}", "散成一段的表格没有人读得懂。"),
  TABLE_CELLS(
      "table-cells",
      Severity.WARNING,
      "这一行有 {0} 格，表头有 {1} 格{2}。",
      "补上空格子或去掉多余的；格子里的竖线写成 \\|。",
      "多出来的格子没有地方放。"),
  LIST_NUMBERS(
      "list-numbers",
      Severity.WARNING,
      "列表写的是第 {0} 项，印出来是第 {1} 项。",
      "改成连着的序号；序号不能变的，写在文字里，例如（3）。",
      "列表按次序编号，写的数字不会照印。"),
  TEXT_INDENT("text-indent", Severity.WARNING, "行首的空白不会照样印出来。", "{0}", "段落怎样缩进由排版来定，网页和试卷才一样。"),
  SECTION_SYNTAX(
      "section-syntax", Severity.ERROR, "「{0}」没有成为小标题，会当作正文印出来。", "{1}", "解析和参考答案混进正文，答案就印在了题里。"),
  SECTION_UNKNOWN(
      "section-unknown", Severity.ERROR, "不认识的小标题「{0}」。", "{1}", "小标题决定哪一段是解析、参考答案或问题。"),
  SECTION_DUPLICATE(
      "section-duplicate", Severity.ERROR, "小标题「{0}」出现了两次。", "把两段合并成一段。", "不知道该用哪一段。"),
  LINK_BROKEN("link-broken", Severity.ERROR, "链接「{0}」指向的文件不存在。", "{1}", "断开的链接会把读者带到 404。"),
  LINK_SCHEME(
      "link-scheme",
      Severity.ERROR,
      "不能链接到「{0}」。",
      "只用相对路径、#小标题、http(s) 或 mailto 链接。",
      "其他协议在页面里不安全。"),
  IMAGE_BROKEN("image-broken", Severity.ERROR, "图片「{0}」不存在。", "{1}", "缺图的题没法做。"),
  IMAGE_UNUSED(
      "image-unused",
      Severity.WARNING,
      "没有哪段文字用到图片「{0}」。",
      "在文字里写 ![图上有什么]({0})，或删掉它；改过名的，把文字里的名字一起改。",
      "用不到的图片多半是改名时漏掉的。"),
  IMAGE_TYPE(
      "image-type",
      Severity.ERROR,
      "不能用「{0}」这样的图片。",
      "换成 PNG、JPEG 或 SVG 文件，用相对路径引用。",
      "网页、PDF 和 Word 都要能显示它。"),
  IMAGE_DAMAGED(
      "image-damaged",
      Severity.ERROR,
      "图片 {0} 坏了：{1}。",
      "重新导出或下载；被 Git 当成文本改过的，在 .gitattributes 里写上 *.png binary 再提交一次。",
      "坏了的图片在页面上是空白，试卷也做不出来。"),
  IMAGE_DRAWING(
      "image-drawing",
      Severity.WARNING,
      "SVG 图「{0}」印不到 PDF 和 Word 试卷上，那里只有替代文字。",
      "另存为 PNG 再引用；只在网页上用的题，写 accept 说明理由。",
      "试卷上没有图，考生可能做不了这道题。"),
  IMAGE_ALT("image-alt", Severity.WARNING, "图片没有替代文字。", "在 ![] 的方括号里写明图上有什么。", "看不见图的人要靠它读题。"),
  ITEM_STEM_MISSING("item-stem-missing", Severity.ERROR, "没有题干。", "在文件头和选项之间写上题干。", "没有题干就没有题。"),
  ITEM_OPTIONS_MISSING(
      "item-options-missing",
      Severity.ERROR,
      "{0}题没有选项。",
      "写成任务列表：- [x] 正确的选项，- [ ] 干扰项。",
      "选择题要有选项。"),
  ITEM_OPTIONS_FEW(
      "item-options-few", Severity.ERROR, "只有 {0} 个选项，至少要 {1} 个。", "补足干扰项。", "选项太少，靠猜就能答对。"),
  ITEM_OPTION_EMPTY("item-option-empty", Severity.ERROR, "选项是空的。", "写上内容，或删掉这一行。", "空选项没有意义。"),
  ITEM_OPTION_MARK(
      "item-option-mark",
      Severity.ERROR,
      "选项行写成了「{0}」。",
      "从行首写 - [x] 或 - [ ]，方括号里只有 x 或一个空格。",
      "方括号决定哪个选项正确。"),
  OPTION_LINE(
      "option-line",
      Severity.WARNING,
      "这一行没有 - [ ]，会并进上一个选项：「{0}」。",
      "是另一个选项，就写 - [ ]；是上一个选项的下半句，就在行首空两格。",
      "少一个选项，答案也可能跟着错。"),
  OPTION_LETTER(
      "option-letter",
      Severity.ERROR,
      "选项里写了字母或序号「{0}」。",
      "删掉它，字母在组卷时才有。",
      "选项会打乱次序，写在里面的字母会与卷上的字母打架。"),
  OPTIONS_ALL_RIGHT(
      "options-all-right", Severity.WARNING, "{0} 个选项都是正确的。", "换上一个真正的干扰项。", "全选就得分的题分不出谁会谁不会。"),
  ITEM_KEY_COUNT(
      "item-key-count", Severity.ERROR, "{0}题有 {1} 个正确选项，{2}。", "{3}", "题型与正确选项的个数必须一致。"),
  ITEM_TYPE_MISMATCH(
      "item-type-mismatch", Severity.ERROR, "写的是{0}题，内容却{1}。", "{2}", "题型要与写法一致，否则判分会错。"),
  JUDGEMENT_OPTIONS(
      "judgement-options",
      Severity.ERROR,
      "判断题的选项应当是「正确」和「错误」，现在是「{0}」。",
      "写成 - [x] 正确 和 - [ ] 错误。",
      "统一写法，平台和试卷才能自动判分。"),
  LINES_MISSING("lines-missing", Severity.ERROR, "{0}题没有要作答的各行。", "{1}。", "{0}题的答案就是这些行。"),
  LINES_COUNT(
      "lines-count", Severity.ERROR, "{0}题有 {1}，要有 {2}。", "补足，或拆成两道题。", "太少靠猜就能答对，太多一张卷子上放不下。"),
  LINES_DUPLICATE(
      "lines-duplicate", Severity.ERROR, "「{0}」出现了两次。", "改掉其中一个。", "两行一样，就有了两种都对的答法，却只有一种算对。"),
  MATCHING_PAIR(
      "matching-pair",
      Severity.ERROR,
      "匹配题的这一行{0}。",
      "写成「- 左边 → 右边」，多出来的右边写成「- → 右边」；文字里本来有箭头的，只在两边之间的那个箭头前后空格。",
      "箭头两边配成一对。"),
  ORDERING_NUMBERS(
      "ordering-numbers",
      Severity.ERROR,
      "这一行的编号是 {0}，它却排在第 {1} 行。",
      "按正确的次序从上往下写，编号依次是 1、2、3……；打乱由程序来做。",
      "写的次序就是答案，不是编号。"),
  SHUFFLE_FIXED(
      "shuffle-fixed", Severity.ERROR, "{0}题不能写 shuffle: false。", "删掉这一行。", "照原样印出来，次序就是答案。"),
  BLANK_EMPTY(
      "blank-empty", Severity.ERROR, "空格 [[ ]] 里没有答案。", "写成 [[答案]]，几种都算对时写 [[甲|乙]]。", "没有答案的空没法判。"),
  BLANK_SYNTAX("blank-syntax", Severity.ERROR, "「{0}」不是空格的写法，答案会照原样印在题里。", "{1}", "写错的空格会把答案告诉考生。"),
  BLANK_DOUBTFUL(
      "blank-doubtful",
      Severity.WARNING,
      "「{0}」会照原样印出来，像是一个空。",
      "是空就写成 [[答案]]；不是空，就在方括号前加反斜杠，或换一种写法。",
      "填空题里没有写成 [[ ]] 的空没法作答。"),
  BLANK_NUMBER(
      "blank-number",
      Severity.ERROR,
      "空格里的「{0}」像是带允差的数，却不能这样写。",
      "写成 0.12±0.005 Ω、0.12±5% Ω 或 0.115..0.125 Ω：单位只写在最后，几个单位用顿号隔开，允差大于 0，百分数写成 50%±2%；本来就是文字的，写成 20\\±5。",
      "照文字比对，差一点的数就都算错了。"),
  ANSWER_MISSING(
      "answer-missing", Severity.ERROR, "简答题没有参考答案。", "写一节「参考答案」，用列表逐点写，每点以（2分）结尾。", "没有评分点就没法阅卷。"),
  MARKS_MISSING("marks-missing", Severity.ERROR, "这个得分点没有写分值。", "在这一点末尾写（2分）。", "每个得分点都要有分值。"),
  MARKS_DOUBTFUL("marks-doubtful", Severity.WARNING, "末尾的「{0}」会当作文字印出来。", "{1}", "看不出它是分值还是文字。"),
  MARKS_PARTIAL(
      "marks-partial",
      Severity.WARNING,
      "有的问题写了分值，有的没有，组卷时各问平分，写的分值不起作用。",
      "给每一问都写上分值，例如「## 问题（单选，2分）」，或都不写。",
      "分值只写一半，卷上的分值就不是命题人想的那样。"),
  MARKS_SUM("marks-sum", Severity.ERROR, "标明 {0} 分，各点合计却是 {1} 分。", "改正总分或某一点的分值。", "分值加不起来就没法阅卷。"),
  OPTIONS_DUPLICATE(
      "options-duplicate", Severity.ERROR, "选项「{0}」出现了两次。", "改掉其中一个。", "两个一样的选项不可能一对一错。"),
  OPTIONS_EQUAL(
      "options-equal",
      Severity.WARNING,
      "选项「{0}」和「{1}」一样多。",
      "换掉其中一个，或写出它们差在哪里。",
      "一样多的两项不可能一对一错，也排不出次序。"),
  OPTIONS_UNSORTED(
      "options-unsorted",
      Severity.WARNING,
      "选项是一列数、日期或等级，shuffle: false 却让它们照着没有排好的次序印。",
      "删掉 shuffle: false，印出来就是「{0}」；要自己定次序的，从小到大或者从大到小写。",
      "没有次序的数，考生要先在心里排一遍。"),
  OPTION_ALL_ABOVE(
      "option-all-above",
      Severity.ERROR,
      "选项「{0}」是「以上都对／都不对」一类。",
      "换成一个真正的干扰项，或改为多选题。",
      "选项会打乱次序，「以上」就没有了意义。"),
  RATIONALE_MISSING(
      "rationale-missing",
      Severity.WARNING,
      "没有解析。",
      "写一节「解析」：规则是什么，干扰项错在哪里，依据哪一条。",
      "练习要靠解析学到东西。"),
  RATIONALE_LETTER(
      "rationale-letter", Severity.ERROR, "解析用字母指称选项：「{0}」。", "改用选项里的词来说。", "选项会打乱次序，字母每张卷子都不同。"),
  RATIONALE_POSITION(
      "rationale-position",
      Severity.WARNING,
      "解析按位置指称选项：「{0}」。",
      "改用选项里的词来说；选项不能打乱的，在文件头写 shuffle: false。",
      "选项会打乱次序，「前三项」每张卷子都不同。"),
  STEM_BRACKET(
      "stem-bracket", Severity.WARNING, "题干的括号没有写成「（　　）」{0}。", "写全角括号，中间两个全角空格。", "全库统一，试卷才整齐。"),
  STEM_NUMBER(
      "stem-number", Severity.WARNING, "题干前面有题号或题型「{0}」。", "删掉它，题号和题型在组卷时编。", "卷上的题号会与它打架。"),
  STEM_NEGATIVE(
      "stem-negative", Severity.WARNING, "题干是否定问法，但「{0}」没有强调。", "写成 **{0}**。", "考生在考场上最容易看漏否定词。"),
  KEY_LONGEST(
      "key-longest",
      Severity.WARNING,
      "正确选项有 {0} 个字，比最长的干扰项（{1} 个字）长得显眼。",
      "精简它，或把干扰项写得同样具体。",
      "不懂法也能猜「最长的那个」。"),
  KEY_POSITIONS(
      "key-positions",
      Severity.WARNING,
      "本知识点的 {0} 道单选题里有 {1} 道的正确选项排在第 {2} 位。",
      "调换选项的次序。",
      "正确选项总在一处，靠位置就能猜。"),
  BASIS_MISSING(
      "basis-missing", Severity.WARNING, "没有写法规依据。", "在文件头写 basis，例如 - 劳动合同法 第十九条。", "没有依据的题无法复核。"),
  BASIS_PLACE(
      "basis-place",
      Severity.WARNING,
      "依据《{0}》没有写到第几条、第几点。",
      "写成「{0} 第三条」「{0} 第三点」；全文不分条次的，在它的登记里写 articles: 0。",
      "只有文件名，复核的人要从头找起。"),
  CITATION_SYNTAX(
      "citation-syntax",
      Severity.ERROR,
      "看不懂依据「{0}」。",
      "写成「劳动合同法 第十九条第一款」：短标题、空格、第…条。",
      "依据要能自动核对到条。"),
  CITATION_UNKNOWN("citation-unknown", Severity.ERROR, "法规登记里没有「{0}」。", "{1}", "依据必须能追到登记过的法规。"),
  CITATION_ARTICLE(
      "citation-article", Severity.ERROR, "《{0}》{1}，没有第 {2} {3}。", "核对条号。", "条号错了，考生查不到原文。"),
  CITATION_NOT_IN_FORCE(
      "citation-not-in-force",
      Severity.ERROR,
      "《{0}》在 {1} 不是有效的法规：{2}。",
      "换成当日有效的依据，或停用这道题。",
      "题库以版次日期当天有效的法律为准。"),
  REVIEW_DUE(
      "review-due",
      Severity.WARNING,
      "待复核：《{0}》{1}自 {2} 起有变动（{3}），本题上次复核是 {4}。",
      "对照新规定核对题目，再把 reviewed 改成复核的日期。",
      "依据变了的题可能已经是错题。"),
  POINT_REVIEW_DUE(
      "point-review-due",
      Severity.WARNING,
      "待复核：《{0}》{1}自 {2} 起有变动（{3}），本知识点{4}。",
      "对照新规定核对大纲内容，再把 reviewed 写成复核的日期。",
      "依据变了的知识点可能还写着旧规定。"),
  REVIEWED_MISSING(
      "reviewed-missing",
      Severity.WARNING,
      "没有写复核日期。",
      "在文件头写 reviewed: 2021-03-20 这样的日期。",
      "没有复核日期，就不知道法律变动后是否看过。"),
  REVIEWED_DATE(
      "reviewed-date",
      Severity.WARNING,
      "复核日期写的是 {0}，{1}。",
      "改成真正复核的那一天。",
      "日期写错了，法律变动之后就不知道该不该再看。"),
  ID_DUPLICATE(
      "id-duplicate", Severity.ERROR, "编号「{0}」已经用在 {1}。", "改掉其中一个文件名；用过的编号不再使用。", "编号是试题唯一而永久的名字。"),
  ITEM_DUPLICATE(
      "item-duplicate", Severity.ERROR, "与 {0} 的内容实质相同。", "删掉一道，或改得考查不同的内容。", "重复的题会在一张卷子里出现两次。"),
  ITEM_SIMILAR(
      "item-similar",
      Severity.WARNING,
      "与 {0} 的文字有 {1}% 相同。",
      "删掉一道，或改得考查不同的内容；两道都要的，在两边的 enemies 里写上对方。",
      "差不多的题出现在一张卷子里，等于同一题算两次分。"),
  ENEMY_UNKNOWN("enemy-unknown", Severity.ERROR, "互斥题「{0}」不存在。", "{1}", "指向不存在的题，互斥就没有生效。"),
  ENEMY_SELF("enemy-self", Severity.ERROR, "试题把自己列为互斥题。", "删掉这一项。", "一道题不会与自己同卷。"),
  ENEMY_ONE_SIDED(
      "enemy-one-sided",
      Severity.ERROR,
      "「{0}」没有把本题列为互斥题。",
      "在 {0} 的 enemies 里加上 {1}。",
      "互斥是相互的，写一半容易在改题时丢失。"),
  POINT_WITHOUT_ITEMS(
      "point-without-items",
      Severity.WARNING,
      "知识点「{0}」没有启用的公开试题。",
      "用 tiku:new -Dpoint={1} 写一道。",
      "没有题的知识点没法练习。"),
  STATUTE_DUPLICATE(
      "statute-duplicate",
      Severity.ERROR,
      "法规名称「{0}」已经登记在 {1}。",
      "改掉其中一个，或删掉重复的登记。",
      "同一个名称只能指一部法规。"),
  STATUTE_STATUS(
      "statute-status",
      Severity.ERROR,
      "登记为「{0}」，但按日期在 {1} 应为「{2}」。",
      "核对 effective、changes 和 status。",
      "效力状态写错，会放过失效的依据。"),
  STATUTE_DATES(
      "statute-dates",
      Severity.WARNING,
      "施行日期 {0} {1}。",
      "核对这两个日期；确实溯及以前的，在 rules/checks.yaml 里说明理由。",
      "日期写反了，法规的效力就会判断错。"),
  STATUTE_UNVERIFIED(
      "statute-unverified",
      Severity.NOTE,
      "登记的数据没有与原文核对过。",
      "找到原文核对后删掉 verified: false。",
      "没有核对过的条文不宜据以命题。"),
  GUIDE_DUPLICATE_HEADING(
      "guide-duplicate-heading", Severity.WARNING, "小标题「{0}」在本页出现了两次。", "改掉其中一个。", "链接到小标题时会跳错地方。"),
  ACCEPT_UNKNOWN("accept-unknown", Severity.ERROR, "「{0}」不是可以说明理由后放行的警告。", "{1}", "只有警告可以说明理由后放行。"),
  ACCEPT_REASON(
      "accept-reason",
      Severity.ERROR,
      "accept 里的「{0}」没有写理由。",
      "写成 - {0}: 为什么可以这样。",
      "放行要留下理由给后来的人看。"),
  ACCEPT_UNUSED("accept-unused", Severity.NOTE, "放行的「{0}」已经用不着了。", "删掉这一项。", "留着它，将来同样的问题就看不见了。"),
  RELAX_WHERE("relax-where", Severity.ERROR, "题库里没有「{0}」这个地方。", "{1}", "写错了地方，该放行的没有放行，不该的放行了。"),
  VARS_SYNTAX(
      "vars-syntax",
      Severity.ERROR,
      "参数 {0}：{1}。",
      "范围写成 wage: 4000..9000 step 500，列表写成 months: [2, 5, 8]，公式写成 pay: = wage * months。",
      "读不懂的取值没法出题。"),
  VARS_UNKNOWN("vars-unknown", Severity.ERROR, "没有名为「{0}」的参数。", "{1}", "没有取值的地方会原样印在试卷上。"),
  VARS_PLACE(
      "vars-place", Severity.ERROR, "「{0}」不是参数的写法，会原样印出来。", "写成 {1}。", "花括号少一个、用了全角，数字就代不进去。"),
  VARS_READING(
      "vars-reading",
      Severity.WARNING,
      "参数 {0} 的取值 {1} 当作数来读，印出来是 {2}。",
      "编号、区号这样的文字加引号：\"{1}\"；真是数的，写成 {2}，小数位数在题里写。",
      "前面的零和末尾的零印不出来，编号就成了另一个。"),
  VARS_UNUSED("vars-unused", Severity.WARNING, "参数 {0} 没有用到。", "删掉它，或在题里、公式里用上。", "多余的参数多半是写漏了什么。"),
  VARS_FORMULA(
      "vars-formula", Severity.ERROR, "{0}。", "改公式，或用 require 排除这样的取值。", "有一组取值算不出来，就可能印出残缺的试卷。"),
  VARS_OPTIONS(
      "vars-options",
      Severity.ERROR,
      "{0} 时，第 {1}、{2} 个选项都是「{3}」。",
      "改干扰项的算法，或用 require 排除这样的取值。",
      "选项相同，题就有两个答案或没有答案。"),
  VARS_REQUIRE(
      "vars-require",
      Severity.ERROR,
      "require 太严：{0} 组取值里只有 {1} 组符合。",
      "缩小取值范围，使至少二十分之一的取值符合。",
      "几乎抽不到合用的取值，组卷会失败。"),
  VARS_ENSURE(
      "vars-ensure", Severity.ERROR, "{0} 时，ensure 的「{1}」不成立。", "核对公式和答案，或缩小取值范围。", "答案只对一部分取值成立。"),
  VARS_DECIMALS(
      "vars-decimals",
      Severity.WARNING,
      "{0} 时，{1} 印成 {2}。",
      "让取值凑整，或在题里写明小数位数，例如 pay:0.00。",
      "小数位太多的数字不像真题，也不好核对。"),
  VARS_JUDGEMENT(
      "vars-judgement",
      Severity.ERROR,
      "判断题有参数，却没有用 ensure 写明答案为什么总是对的。",
      "写上 ensure，例如 ensure: days > 30。",
      "取值一变，判断题的答案最容易错。");

  private final String id;
  private final Severity severity;
  private final String message;
  private final String remedy;
  private final String reason;

  ProblemCode(String id, Severity severity, String message, String remedy, String reason) {
    this.id = id;
    this.severity = severity;
    this.message = message;
    this.remedy = remedy;
    this.reason = reason;
  }

  /** The stable code, such as {@code item-key-count}. */
  public String id() {
    return id;
  }

  public Severity severity() {
    return severity;
  }

  /** The message with … for the values of an occurrence. */
  public String messageOutline() {
    return outline(message);
  }

  /** The remedy with … for the values of an occurrence. */
  public String remedyOutline() {
    return remedy.startsWith("{") ? "照提示里说的改。" : outline(remedy);
  }

  /** Why it matters, one Chinese sentence. */
  public String reason() {
    return reason;
  }

  /** The code with this id. */
  public static Optional<ProblemCode> ofId(String id) {
    return Stream.of(values()).filter(code -> code.id.equals(id)).findFirst();
  }

  /** An occurrence of this problem. */
  public Problem problem(SourcePosition at, List<SourcePosition> related, Object... arguments) {
    return new Problem(this, at, fill(message, arguments), fill(remedy, arguments), related, false);
  }

  private static String outline(String pattern) {
    return fill(pattern, "…", "…", "…", "…", "…", "…");
  }

  private static String fill(String pattern, Object... arguments) {
    StringBuilder out = new StringBuilder(pattern.length() + 32);
    int from = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
      int close = pattern.indexOf('}', open);
      out.append(pattern, from, open)
          .append(arguments[Integer.parseInt(pattern.substring(open + 1, close))]);
      from = close + 1;
    }
    return out.append(pattern, from, pattern.length()).toString();
  }
}
