package org.qiaodu.cli;

/** The way in. */
public final class Main {
    private Main() {}

    /** Runs the command named in {@code arguments}. */
    public static void main(String[] arguments) {
        System.out.println("qiaodu");
    }
}
