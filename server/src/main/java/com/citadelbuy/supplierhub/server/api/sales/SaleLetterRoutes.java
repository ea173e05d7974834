package com.citadelbuy.supplierhub.server.api.sales;

import com.citadelbuy.supplierhub.server.access.Scope;
import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.sales.SaleLetter;
import com.citadelbuy.supplierhub.server.sales.SaleLetters;
import java.util.List;

/** What could not be read of the lists of marketplaces. */
public final class SaleLetterRoutes {

    private static final String LETTERS = "/api/v1/sales/dead-letters";

    private final SaleLetters letters;

    public SaleLetterRoutes(SaleLetters letters) {
        this.letters = letters;
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.get(LETTERS)
                        .tag(SaleRoutes.TAG)
                        .summary("List sales and returns that could not be read")
                        .description(
                                "The one met first last; what was met two months ago is forgotten. `entry`, in which a "
                                        + "buyer may be, is shown to keys that may write.")
                        .query(
                                QueryParam.text("connection_id", "Those of this connection only.", "conn_01…"),
                                QueryParam.flag("resolved", "Adds those that do not stand any more."))
                        .answersPageOf(SaleLetterView.class)
                        .handle(this::list),
                Route.post(LETTERS + "/{dead_letter_id}/replay")
                        .tag(SaleRoutes.TAG)
                        .summary("Read an entry of sales again")
                        .description(
                                "Has the stretch of time in which it was listed read again; what is known already stays "
                                        + "as it is. Answers how far that list is.")
                        .parameter("dead_letter_id", "Such as dead_01…")
                        .answers(202, SaleLaneView.class)
                        .handle(call -> Answer.of(
                                SaleLaneView.of(letters.replay(call.workspaceId(), call.path("dead_letter_id"))))));
    }

    private Answer<Page<SaleLetterView>> list(Call<Nothing> call) {
        boolean whole = call.caller().may(Scope.WRITE);
        Page<SaleLetter> page = letters.list(
                call.workspaceId(),
                call.query("connection_id").orElse(null),
                call.queryFlag("resolved"),
                call.page().cursor(),
                call.page().limit());
        return Answer.of(new Page<>(
                page.data().stream()
                        .map(letter -> SaleLetterView.of(letter, whole))
                        .toList(),
                page.nextCursor()));
    }
}
