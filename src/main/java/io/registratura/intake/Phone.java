package io.registratura.intake;

/** A phone number in E.164 («+79001234567»); {@code foreign} when it is not a Russian one. */
public record Phone(String e164, boolean foreign) {

    /** The last four digits only: a phone never reaches a log whole. */
    @Override
    public String toString() {
        return "Phone[…" + e164.substring(Math.max(0, e164.length() - 2)) + "]";
    }
}
