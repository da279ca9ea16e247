package hugkissgo.centre.child;

/// Why the centre cannot open: one sentence for the person at the terminal, who can do something about it.
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
