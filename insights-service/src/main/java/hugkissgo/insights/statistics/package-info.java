/// The statistics behind every number on a dashboard: pure functions of their arguments, each checked against published
/// answers.
@NullMarked
package hugkissgo.insights.statistics;

import org.jspecify.annotations.NullMarked;
