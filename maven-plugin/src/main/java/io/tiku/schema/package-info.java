/**
 * What editors complete and check front matter from: a JSON Schema for each kind of file, and
 * snippets for editors whose schemas do not reach into Markdown. Both are made from the keys that
 * files are read with and from what the bank at hand has.
 */
@org.jspecify.annotations.NullMarked
package io.tiku.schema;
