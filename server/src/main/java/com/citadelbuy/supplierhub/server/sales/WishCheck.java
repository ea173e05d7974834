package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.platform.Refusal.FieldError;
import com.citadelbuy.supplierhub.spi.model.SaleParcel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Refuses by name what cannot be done with a sale's lines. */
final class WishCheck {

    private WishCheck() {}

    /** What exactly is to be done; lines that are not named are all that can still be meant. */
    static SaleAction.Wish of(SaleCommand command, List<SaleLine> known) {
        Map<String, SaleLine> lines = known.stream().collect(Collectors.toMap(SaleLine::lineId, Function.identity()));
        List<FieldError> errors = new ArrayList<>();
        SaleAction.Wish wish = command.parcels().isEmpty()
                ? new SaleAction.Wish(List.of(), named(command, known, lines, errors), command.reason())
                : new SaleAction.Wish(command.parcels(), packed(command.parcels(), lines, errors), command.reason());
        if (errors.isEmpty() && wish.lineIds().isEmpty()) {
            throw new Refusal.Clash("sale_is_over", "No line of the sale is open.");
        }
        if (!errors.isEmpty()) {
            throw new Refusal.Invalid("invalid_request", errors.getFirst().detail(), errors);
        }
        return wish;
    }

    private static List<String> named(
            SaleCommand command, List<SaleLine> known, Map<String, SaleLine> lines, List<FieldError> errors) {
        for (int i = 0; i < command.lineIds().size(); i++) {
            String id = command.lineIds().get(i);
            if (!lines.containsKey(id)) {
                errors.add(new FieldError("/line_ids/" + i, "The sale has no line " + id + "."));
            }
        }
        List<String> all = known.stream()
                .filter(line -> Progression.isOpen(line.status()))
                .map(SaleLine::lineId)
                .toList();
        return command.lineIds().isEmpty()
                ? all
                : command.lineIds().stream().distinct().toList();
    }

    private static List<String> packed(List<SaleParcel> parcels, Map<String, SaleLine> lines, List<FieldError> errors) {
        Map<String, Integer> pieces = new HashMap<>();
        for (int i = 0; i < parcels.size(); i++) {
            Set<String> within = new HashSet<>();
            List<SaleParcel.Part> parts = parcels.get(i).parts();
            for (int j = 0; j < parts.size(); j++) {
                SaleParcel.Part part = parts.get(j);
                String at = "/parcels/" + i + "/lines/" + j;
                @Nullable SaleLine line = lines.get(part.lineId());
                if (line == null) {
                    errors.add(new FieldError(at + "/line_id", "The sale has no line " + part.lineId() + "."));
                } else if (!within.add(part.lineId())) {
                    errors.add(new FieldError(at + "/line_id", "Name each line of a parcel once."));
                } else if (pieces.merge(part.lineId(), part.quantity(), Integer::sum) > line.quantity()) {
                    errors.add(new FieldError(at + "/quantity", "The line has not as many pieces."));
                }
            }
        }
        return pieces.keySet().stream().sorted().toList();
    }
}
