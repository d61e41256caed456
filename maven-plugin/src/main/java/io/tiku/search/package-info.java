/** Lucene here only: analysis, index, browser shards, command-line look-up. */
@org.jspecify.annotations.NullMarked
package io.tiku.search;
