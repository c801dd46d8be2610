package kh.cncc.ui.matters;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.RouteParameters;

/** The ways to matters from other screens. */
public final class MattersNavigation {

    static final String REGISTER = "matters";
    static final String RAISE = "matters/raise";
    static final String FROM = "from";

    /** What Vaadin calls the parameter of a view that has one. */
    private static final String URL_PARAMETER = "___url_parameter";

    private MattersNavigation() {}

    /** Address of a matter, for links. */
    public static String address(String number) {
        return "matter/" + number;
    }

    /** Address of the form for raising a matter that comes from another case, from a meeting's minutes for example. */
    public static String raiseFrom(String caseNumber) {
        return RAISE + "?" + FROM + "=" + caseNumber;
    }

    /** From the address that every case has, with what its query says. */
    public static void forward(BeforeEvent from, String number) {
        from.forwardTo(
                MatterView.class,
                new RouteParameters(URL_PARAMETER, number),
                from.getLocation().getQueryParameters());
    }

    static void toMatter(String number) {
        UI.getCurrent().navigate(MatterView.class, number);
    }
}
