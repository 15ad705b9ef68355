package io.registratura.fakes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;

/** The fields and stages of a new portal. */
final class FakeFields {

    private static final List<String> COMMON = List.of(
            "id",
            "createdTime",
            "updatedTime",
            "createdBy",
            "assignedById",
            "opened",
            "originatorId",
            "originId",
            "sourceId",
            "sourceDescription",
            "utmSource",
            "utmMedium",
            "utmCampaign",
            "utmContent",
            "utmTerm",
            "comments",
            "companyId",
            "observers");
    private static final List<String> LEAD = List.of(
            "title",
            "name",
            "secondName",
            "lastName",
            "fm",
            "stageId",
            "statusDescription",
            "contactId",
            "contactIds",
            "opportunity",
            "currencyId",
            "isManualOpportunity");
    private static final List<String> DEAL = List.of(
            "title",
            "typeId",
            "categoryId",
            "stageId",
            "contactId",
            "contactIds",
            "begindate",
            "closedate",
            "leadId",
            "additionalInfo",
            "opportunity",
            "currencyId",
            "isManualOpportunity");
    private static final List<String> CONTACT =
            List.of("name", "secondName", "lastName", "fm", "typeId", "export", "originVersion");
    private static final List<String> DEAL_STAGES =
            List.of("NEW", "PREPARATION", "PREPAYMENT_INVOICE", "EXECUTING", "FINAL_INVOICE", "WON", "LOSE", "APOLOGY");
    private static final List<String> LEAD_STAGES = List.of("NEW", "IN_PROCESS", "PROCESSED", "CONVERTED", "JUNK");
    private static final Set<String> SUCCESS = Set.of("WON", "CONVERTED");
    private static final Set<String> FAILURE = Set.of("LOSE", "APOLOGY", "JUNK");

    private FakeFields() {}

    static Set<String> lead() {
        return with(LEAD);
    }

    static Set<String> deal() {
        return with(DEAL);
    }

    static Set<String> contact() {
        return with(CONTACT);
    }

    /** {@code crm.item.fields}. */
    static Map<String, Object> described(Set<String> names) {
        var fields = new LinkedHashMap<String, Object>();
        names.forEach(
                name -> fields.put(name, Map.of("type", "string", "isReadOnly", name.equals("id"), "title", name)));
        return Map.of("fields", fields);
    }

    /** {@code crm.status.list} for the stages of leads, of the first pipeline, or of another ({@code DEAL_STAGE_3}). */
    static FakeReply stages(String directory) {
        if (directory.equals("STATUS")) {
            return stages(directory, LEAD_STAGES, "");
        }
        if (directory.equals("DEAL_STAGE")) {
            return stages(directory, DEAL_STAGES, "");
        }
        return directory.startsWith("DEAL_STAGE_")
                ? stages(directory, DEAL_STAGES, "C" + directory.substring("DEAL_STAGE_".length()) + ":")
                : FakeReply.list(List.of(), 0);
    }

    private static FakeReply stages(String directory, List<String> codes, String prefix) {
        var rows = IntStream.range(0, codes.size())
                .mapToObj(at -> stage(directory, codes.get(at), prefix, at))
                .toList();
        return FakeReply.list(rows, rows.size());
    }

    private static Map<String, Object> stage(String directory, String code, String prefix, int at) {
        var row = new LinkedHashMap<String, Object>();
        row.put("ID", Integer.toString(101 + 2 * at));
        row.put("ENTITY_ID", directory);
        row.put("STATUS_ID", prefix + code);
        row.put("NAME", code);
        row.put("SORT", Integer.toString(10 * (at + 1)));
        row.put("CATEGORY_ID", null);
        row.put("SEMANTICS", FAILURE.contains(code) ? "F" : SUCCESS.contains(code) ? "S" : null);
        return row;
    }

    private static Set<String> with(List<String> own) {
        var all = new ConcurrentSkipListSet<>(COMMON);
        all.addAll(Objects.requireNonNull(own));
        return all;
    }
}
