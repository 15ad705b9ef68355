package io.registratura.redaction.text;

/** What may be found, with the word that stands in its place; {@code numbered} ones are known again and can be put back. */
public enum Type {
    SNILS("СНИЛС", true),
    INN("ИНН", true),
    POLICY("ПОЛИС", true),
    CARD("КАРТА", true),
    NUMBER_16("НОМЕР_16", false),
    CODE("КОД", true),
    PASSPORT("ПАСПОРТ", true),
    BIRTH_CERTIFICATE("СВИДЕТЕЛЬСТВО", true),
    DRIVER_LICENCE("ПРАВА", true),
    PHONE("ТЕЛЕФОН", true),
    EMAIL("ПОЧТА", true),
    LINK("ССЫЛКА", true),
    BIRTH("ДАТА_РОЖДЕНИЯ", true),
    DATE("ДАТА", true),
    NAME("ИМЯ", true),
    ADDRESS("АДРЕС", true),
    ACCOUNT("СЧЁТ", true),
    PLATE("АВТОНОМЕР", true),
    NETWORK("СЕТЕВОЙ_АДРЕС", true),
    PLACE("КООРДИНАТЫ", true),
    NUMBER("ЧИСЛО", false);

    private final String label;
    private final boolean numbered;

    Type(String label, boolean numbered) {
        this.label = label;
        this.numbered = numbered;
    }

    /** The word in the placeholder. */
    public String label() {
        return label;
    }

    /** Does each value get a number of its own? */
    public boolean numbered() {
        return numbered;
    }
}
