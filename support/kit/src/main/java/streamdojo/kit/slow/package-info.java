/** Document 001, slow data: its sales, what is known of them, and what is asked of them. */
package streamdojo.kit.slow;
