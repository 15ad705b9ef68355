package io.registratura.clinicfile;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.registratura.clinicfile.tree.Place;
import io.registratura.clinicfile.tree.Similar;
import io.registratura.clinicfile.tree.Wrong;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Values that are one text each: names, phones, numbers, addresses. */
final class Texts {
    private static final int LONGEST_NAME = 120;
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1");

    private Texts() {}

    static Optional<String> name(Place place) {
        return place.text(LONGEST_NAME);
    }

    static Optional<String> clinicKey(Place place) {
        return place.text(Ids::isId, Wrong.CLINIC_KEY);
    }

    static Optional<ZoneId> zone(Place place) {
        var zones = ZoneId.getAvailableZoneIds();
        return place.text()
                .flatMap(name -> zones.contains(name)
                        ? Optional.of(ZoneId.of(name))
                        : place.wrong(Wrong.ZONE, place.quoted(), Similar.nearest(name, zones)));
    }

    static Optional<String> phone(Place place) {
        return place.text(Texts::isPhone, Wrong.PHONE);
    }

    static Optional<String> inn(Place place) {
        return place.text(inn -> inn.matches("\\d{10}|\\d{12}"), Wrong.INN);
    }

    static Optional<Integer> price(Place place) {
        return place.text(price -> price.matches("\\d{1,8}"), Wrong.PRICE).map(Integer::valueOf);
    }

    /** A page that patients are sent to: https, or on one's own machine. */
    static Optional<String> policy(Place place) {
        return place.text(address -> uri(address).filter(Texts::isSafe).isPresent(), Wrong.POLICY);
    }

    /** May be blank; otherwise an address of the web. */
    static boolean isAddress(String text) {
        return text.isEmpty() || uri(text).isPresent();
    }

    /** The beginning of a site's address: scheme, host, perhaps a port, and no more. */
    static boolean isOrigin(String text) {
        return uri(text)
                .filter(uri -> uri.getRawPath().isEmpty() && uri.getRawQuery() == null)
                .filter(uri -> uri.getRawFragment() == null && uri.getRawUserInfo() == null)
                .isPresent();
    }

    /** A machine's name alone: no scheme, no path, no star. */
    static boolean isHost(String text) {
        return text.matches("[\\p{L}\\d](?:[\\p{L}\\d.-]{0,250}[\\p{L}\\d])?");
    }

    private static boolean isSafe(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme()) || OWN_MACHINE.contains(uri.getHost());
    }

    private static Optional<URI> uri(String text) {
        try {
            var uri = new URI(text);
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return Set.of("http", "https").contains(scheme) && uri.getHost() != null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private static boolean isPhone(String text) {
        var phones = PhoneNumberUtil.getInstance();
        try {
            return phones.isValidNumber(phones.parse(text, "RU"));
        } catch (NumberParseException none) {
            return false;
        }
    }
}
