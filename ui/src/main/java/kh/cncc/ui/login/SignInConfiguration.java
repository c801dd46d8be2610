package kh.cncc.ui.login;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import kh.cncc.engine.access.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Nothing without signing in, but what the sign-in page itself needs and the health check. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SignInConfiguration {

    /**
     * What a page may load: only what comes from here. Vaadin writes scripts and styles into its pages and makes functions of texts, so
     * these two are not forbidden.
     */
    private static final String SOURCES = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    SecurityFilterChain signIn(HttpSecurity http, Accounts accounts) throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/cncc/**", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/webjars/**")
                .authenticated());
        http.headers(SignInConfiguration::headers);
        http.addFilterAfter(new SessionEnd(accounts), SecurityContextHolderFilter.class);
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(LoginView.class)
                        // An address that leads nowhere gets our page for it, once signed in.
                        .anyRequest(AuthorizedUrl::authenticated));
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(SOURCES))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <F extends HeaderWriterFilter> F postProcess(F filter) {
                        // Vaadin's pages are forwarded and gone before Spring would write its headers.
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                });
    }
}
