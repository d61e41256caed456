def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('答案变动  content/syllabus/labor-relations/contract/probation-period/probation-period-001.md')
assert log.contains('BUILD SUCCESS')
assert new File(basedir, 'target/tiku/changes.md').getText('UTF-8').contains('### 答案变动（1 道）')
