package dev.porchlight.housecall;

import java.net.http.HttpClient;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Makes the interfaces of this package callable. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HousecallSettings.class)
class HousecallConfiguration {

    @Bean
    RestClient housecallClient(HousecallSettings settings) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.patience());
        return RestClient.builder()
                .baseUrl(settings.url().toString())
                .requestFactory(requests)
                .configureMessageConverters(converters ->
                        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(UpstreamJson.mapper())))
                .defaultHeader(HttpHeaders.AUTHORIZATION, settings.auth().header(settings.key()))
                .defaultHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .build();
    }

    @Bean
    HttpServiceProxyFactory housecallInterfaces(RestClient housecallClient) {
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(housecallClient))
                .build();
    }

    @Bean
    CompanyApi companyApi(HttpServiceProxyFactory housecallInterfaces) {
        return housecallInterfaces.createClient(CompanyApi.class);
    }

    @Bean
    CustomersApi customersApi(HttpServiceProxyFactory housecallInterfaces) {
        return housecallInterfaces.createClient(CustomersApi.class);
    }

    @Bean
    JobsApi jobsApi(HttpServiceProxyFactory housecallInterfaces) {
        return housecallInterfaces.createClient(JobsApi.class);
    }

    @Bean
    EstimatesApi estimatesApi(HttpServiceProxyFactory housecallInterfaces) {
        return housecallInterfaces.createClient(EstimatesApi.class);
    }

    @Bean
    InvoicesApi invoicesApi(HttpServiceProxyFactory housecallInterfaces) {
        return housecallInterfaces.createClient(InvoicesApi.class);
    }

    @Bean
    LeadsApi leadsApi(HttpServiceProxyFactory housecallInterfaces) {
        return housecallInterfaces.createClient(LeadsApi.class);
    }
}
