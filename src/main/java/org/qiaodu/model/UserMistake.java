package org.qiaodu.model;

/**
 * A mistake in what the user gave: one sentence saying where, what was found, what was allowed and what to do. The
 * command line prints it without a stack trace and exits with 2.
 */
public final class UserMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param sentence what to show the user, whole and final */
    public UserMistake(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence what to show the user, whole and final
     * @param cause what went wrong below, for the log only
     */
    public UserMistake(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
