def git = { String... words ->
    def process = new ProcessBuilder(['git', *words]).directory(basedir).redirectErrorStream(true).start()
    def said = process.inputStream.getText('UTF-8')
    assert process.waitFor() == 0 : said
}
git('init', '--quiet')
git('add', 'content')
git('-c', 'user.name=example', '-c', 'user.email=example@example.org', '-c', 'commit.gpgsign=false', 'commit', '--quiet', '-m', 'first')
def item = new File(basedir, 'content/syllabus/labor-relations/contract/probation-period/probation-period-001.md')
def text = item.getText('UTF-8')
assert text.contains('- [x] ')
item.setText(text.replaceFirst(/- \[x\] (.*)\n- \[ \] /, '- [ ] $1\n- [x] '), 'UTF-8')
assert item.getText('UTF-8') != text
true
