package kh.cncc.ui.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeButtonTester;
import com.vaadin.flow.component.login.LoginForm;
import kh.cncc.ui.testing.UiTest;
import kh.cncc.ui.testing.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@UiTest
class LoginViewTest {

    @Autowired
    Windows windows;

    @Autowired
    WebApplicationContext web;

    private MockMvc http;

    @BeforeEach
    void browser() {
        http = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void theRightPasswordSignsIn() throws Exception {
        http.perform(formLogin().user("battambang.secretariat.chief").password("reach-every-child"))
                .andExpect(authenticated().withUsername("battambang.secretariat.chief"));
    }

    @Test
    void aWrongPasswordOrAnUnknownNameDoesNot() throws Exception {
        http.perform(formLogin().user("battambang.secretariat.chief").password("guess"))
                .andExpect(unauthenticated());
        http.perform(formLogin().user("nobody").password("reach-every-child")).andExpect(unauthenticated());
    }

    @Test
    void withoutSigningInThereIsOnlyTheSignInPage() throws Exception {
        for (String address :
                new String[] {"/my-work", "/task/1", "/webjars/bpmn-js/8.0.0/package.json", "/actuator/env"}) {
            http.perform(get(address)).andExpect(status().is3xxRedirection()).andExpect(redirectedUrl("/login"));
        }
    }

    @Test
    void theSignInPageIsReadInEitherLanguage() {
        BrowserlessUIContext window = windows.ofNobody();
        window.getUI().navigate("login");
        press(window, "English");
        assertThat(window.find(H1.class).single().getText()).isEqualTo("Reports and decisions on children's rights");
        press(window, "ខ្មែរ");
        assertThat(window.find(H1.class).single().getText()).contains("សិទ្ធិកុមារ");
        assertThat(window.find(LoginForm.class).exists()).isTrue();
    }

    private static void press(BrowserlessUIContext window, String text) {
        new NativeButtonTester(window.find(NativeButton.class).withText(text).single()).click();
    }
}
