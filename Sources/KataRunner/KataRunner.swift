/// The part that a learner's test binary is linked with.
public enum KataRunner {}
