package id.go.bappenas.sso.realm;

/** A sub-command of {@code bin/sso}. {@link CommandLine} chooses it. */
public interface Subcommand {

    /** The words that choose it, such as {@code apply}; two words are separated by a space. */
    String name();

    /** What it does, in one line: Indonesian, a slash, English. */
    String summary();

    /** Its options, one a line, and its variables of the environment, in Indonesian and English; ends with a line break. */
    String usage();

    /**
     * Does the work.
     *
     * @return the exit code; 0 if all is as asked
     * @throws ApplyException if the work had to stop; its sentence goes to standard error and the exit code is 1, or 2 for
     *     wrong arguments
     */
    int run(Invocation invocation);
}
