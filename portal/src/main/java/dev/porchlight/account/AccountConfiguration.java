package dev.porchlight.account;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.porchlight.web.Icon;
import dev.porchlight.web.PublicUrl;
import dev.porchlight.web.Section;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The doors: everything is closed unless it is listed here. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class AccountConfiguration {

    /** What strangers may see. */
    static final String[] PUBLIC = {
        "/sign-in",
        "/sign-in/**",
        "/assets/**",
        "/brand/**",
        "/health/**",
        "/metrics",
        "/office/files/**",
        "/webhooks/housecall",
        "/calendar/*",
        "/language",
        "/error"
    };

    /** It is signed; no browser sends it. */
    private static final RequestMatcher WEBHOOKS = path("/webhooks/housecall");

    /** The forms of people who have not signed in; they may be sent while an old cookie is still there. */
    private static final RequestMatcher STRANGERS_FORMS =
            new OrRequestMatcher(path("/sign-in"), path("/sign-in/code/**"), path("/sign-in/link/**"));

    @Bean
    SecurityFilterChain doors(HttpSecurity http, Sessions sessions, Cookies cookies, SignInLog log, PublicUrl publicUrl)
            throws Exception {
        var door = new Door(sessions, cookies);
        var signOut = new SignOut(sessions, cookies, log, publicUrl);
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(PUBLIC)
                                .permitAll()
                                .requestMatchers("/switch")
                                .hasAnyAuthority(CustomerAuthentication.CUSTOMER, CustomerAuthentication.CHOOSING)
                                .anyRequest()
                                .hasAuthority(CustomerAuthentication.CUSTOMER))
                .securityContext(context -> context.securityContextRepository(new SessionContexts(sessions, cookies)))
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionCsrfTokens(cookies))
                        .csrfTokenRequestHandler(new MaskedTokens())
                        .requireCsrfProtectionMatcher(tokenNeeded(cookies)))
                .addFilterBefore(new OwnPagesOnly(publicUrl, WEBHOOKS), CsrfFilter.class)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(door).accessDeniedHandler(door))
                .logout(logout ->
                        logout.logoutUrl("/sign-out").addLogoutHandler(signOut).logoutSuccessHandler(signOut))
                .headers(headers -> headers.httpStrictTransportSecurity(
                        hsts -> hsts.requestMatcher(request -> publicUrl.isHttps())))
                .build();
    }

    // Whoever has no cookie has nothing that a foreign page could misuse; whoever has one proves that the page is ours.
    private static RequestMatcher tokenNeeded(Cookies cookies) {
        return new AndRequestMatcher(
                CsrfFilter.DEFAULT_CSRF_MATCHER,
                new NegatedRequestMatcher(new OrRequestMatcher(WEBHOOKS, STRANGERS_FORMS)),
                request -> cookies.session(request).isPresent());
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    /** There are no passwords here; without this Spring Boot would make one up. */
    @Bean
    AuthenticationManager noPasswords() {
        return authentication -> {
            throw new ProviderNotFoundException("nobody signs in with a password");
        };
    }

    /** A span around every filter of every request took more time than all of a page. */
    @Bean
    SecurityObservationSettings withoutSpansAroundFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    WebMvcConfigurer accountArguments(Arrival arrival, CustomerArguments arguments) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(arrival);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(arguments);
            }
        };
    }

    @Bean
    Section switchSection() {
        return new Section(100, Section.Place.RECORDS, "/switch", "account.switch", Icon.HOME);
    }

    @Bean
    RecurringTask<Void> forgetSignIns(
            SignIns signIns,
            Sessions sessions,
            Attempts attempts,
            KnownContacts known,
            CalendarDoor calendars,
            Clock clock) {
        return Tasks.recurring("forget-sign-ins", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    signIns.forget(clock.instant());
                    sessions.forgetExpired();
                    attempts.forget();
                    known.forgetOld();
                    calendars.forgetUnused();
                });
    }
}
