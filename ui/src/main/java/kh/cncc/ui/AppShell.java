package kh.cncc.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What every page carries: the theme, our style on top of it, and the connection for news from the server. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://cncc/styles.css")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("CNCC");
        settings.addLink("icon", "cncc/icon.svg");
    }
}
