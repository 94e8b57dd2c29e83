/**
 * The learner's way through the katas: the course, its pages, and what is remembered of it in the
 * clone. Nothing here judges.
 */
package streamdojo.dojo.learner;
