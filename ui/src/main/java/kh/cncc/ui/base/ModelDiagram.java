package kh.cncc.ui.base;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.Map;
import kh.cncc.engine.workflow.Diagram;
import tools.jackson.databind.node.ObjectNode;

/** A procedure's model as a picture, with where the case is and what it has passed. */
@Tag("cncc-model")
@JavaScript("context://cncc/model-viewer.js")
@StyleSheet("context://cncc/model-viewer.css")
public class ModelDiagram extends Component {

    private static final long serialVersionUID = 1;
    private static final String LIBRARY = "webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js";

    /**
     * Shows the model.
     *
     * @param notes short words at elements by their ids, such as 5 of 7
     */
    public ModelDiagram(Diagram diagram, Map<String, String> notes) {
        getElement().setAttribute("library", LIBRARY);
        ObjectNode model = JacksonUtils.createObjectNode();
        model.put("xml", diagram.xml());
        diagram.active().forEach(model.putArray("active")::add);
        diagram.done().forEach(model.putArray("done")::add);
        ObjectNode names = model.putObject("names");
        diagram.names().forEach((element, words) -> names.put(element, Languages.read(words)));
        ObjectNode figures = model.putObject("figures");
        notes.forEach(figures::put);
        model.set("texts", ElementTexts.of("model."));
        getElement().callJsFunction("setModel", model);
    }
}
