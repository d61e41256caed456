def bank = new File(basedir, 'bank')
assert new File(bank, 'target/site/index.html').getText('UTF-8').contains('安全知识题库')
assert new File(bank, 'target/site/index.html').getText('UTF-8').contains('消防')
assert new File(bank, 'target/papers/practice-a/A/paper.pdf').length() > 0
assert new File(bank, '.tiku/schema/item.json').isFile()
assert new File(basedir, 'build.log').getText('UTF-8').contains('检查了 3 道试题：没有发现问题。')
