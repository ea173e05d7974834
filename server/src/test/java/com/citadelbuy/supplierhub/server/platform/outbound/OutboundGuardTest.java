package com.citadelbuy.supplierhub.server.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundGuardTest {

    /** What the names of these tests stand for; no others are known. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("public.example", "93.184.215.14"),
            Map.entry("six.example", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"),
            Map.entry("both.example", "93.184.215.14 2606:2800:21f:cb07:6820:80da:af6b:8b2c"),
            Map.entry("nat64.example", "64:ff9b::5db8:d70e"),
            Map.entry("xn--bcher-kva.example", "93.184.215.14"),
            Map.entry("localhost", "127.0.0.1 ::1"),
            Map.entry("loopback.example", "127.0.0.1"),
            Map.entry("mixed.example", "93.184.215.14 10.0.0.7"),
            Map.entry("mixed-six.example", "93.184.215.14 fd00::7"),
            Map.entry("metadata.google.internal", "169.254.169.254"),
            Map.entry("hooks.internal", "10.20.0.9"),
            Map.entry("nat64-private.example", "64:ff9b::a00:7"),
            Map.entry("postgres", "172.18.0.2"),
            Map.entry("xn--internal-9za.example", "192.168.1.1"));

    private final OutboundGuard guard = new OutboundGuard(OutboundRules.internetOnly(), OutboundGuardTest::resolve);

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Schemes
                "ftp://public.example/",
                "file:///etc/passwd",
                "gopher://public.example:70/_GET",
                "dict://public.example/",
                "ldap://public.example/",
                "jar:https://public.example/x!/y",
                "javascript:alert(1)",
                "data:text/plain,x",
                "//public.example/",
                "public.example/hook",
                "https:public.example",
                "https:///public.example",
                "",
                // Users, ports and characters
                "https://user@public.example/",
                "https://user:password@public.example/",
                "https://public.example@127.0.0.1/",
                "https://public.example:0/",
                "https://public.example:22/",
                "https://public.example:25/",
                "https://public.example:6379/",
                "https://public.example:5432/",
                "https://public.example:65536/",
                "https://public.example:4294967376/",
                "https://public.example/#fragment",
                "https://public.example//127.0.0.1/",
                "https://127.0.0.1\\@public.example/",
                "https://public.example\\.internal/",
                "https://public.example/\r\nHost: other",
                "https://public.example/a b",
                " https://public.example/",
                "https://public.example\t/",
                "https://public_host.example/",
                "https://-public.example/",
                "https://public..example/",
                "https://public.example../",
                "https://./",
                "https://bücher.example/",
                // Loopback in every way of writing it
                "http://127.0.0.1/",
                "http://127.0.0.1./",
                "http://127.255.255.254/",
                "http://127.1/",
                "http://127.0.1/",
                "http://2130706433/",
                "http://017700000001/",
                "http://0177.0.0.1/",
                "http://0177.0.0.01/",
                "http://0x7f.0.0.1/",
                "http://0x7f.1/",
                "http://0x7f000001/",
                "http://0X7F000001/",
                "http://127.0.0.0x1/",
                "http://127.000.000.001/",
                "http://256.256.256.256/",
                "http://1.2.3.4.5/",
                "http://%31%32%37.0.0.1/",
                "http://127.0.0.1%2f@public.example/",
                "http://127.0.0.1%00.public.example/",
                "http://１２７.0.0.1/",
                "http://①②⑦.⓪.⓪.①/",
                "http://127。0。0。1/",
                "http://ⓛocalhost/",
                "http://localhost/",
                "http://LOCALHOST/",
                "http://localhost./",
                "http://loopback.example/",
                "http://[::1]/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://[::127.0.0.1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[0:0:0:0:0:ffff:7f00:0001]/",
                "http://[::ffff:0:127.0.0.1]/",
                "http://[64:ff9b::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b:1::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001:0:7f00:1::80ff:fffe]/",
                "http://[2606:2800::5efe:127.0.0.1]/",
                "http://[2606:2800::200:5efe:10.0.0.1]/",
                // Other networks
                "http://0.0.0.0/",
                "http://0/",
                "http://0.1.2.3/",
                "http://[::]/",
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://2852039166/latest/meta-data/",
                "http://169.254.170.2/v2/credentials",
                "http://100.100.100.200/latest/meta-data/",
                "http://168.63.129.16/",
                "http://192.0.0.192/",
                "http://[fd00:ec2::254]/",
                "http://[::ffff:169.254.169.254]/",
                "http://[64:ff9b::a9fe:a9fe]/",
                "http://[2002:a9fe:a9fe::]/",
                "http://192.0.2.1/",
                "http://198.51.100.1/",
                "http://203.0.113.1/",
                "http://198.18.0.1/",
                "http://198.19.255.255/",
                "http://192.88.99.1/",
                "http://224.0.0.1/",
                "http://239.255.255.250/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                "http://[fc00::1]/",
                "http://[fd12:3456:789a::1]/",
                "http://[fe80::1]/",
                "http://[fe80::1%25eth0]/",
                "http://[fe80::1%eth0]/",
                "http://[fec0::1]/",
                "http://[ff02::1]/",
                "http://[2001:db8::1]/",
                "http://[2001:2::1]/",
                "http://[2001:10::1]/",
                "http://[3fff::1]/",
                "http://[100::1]/",
                "http://[4000::1]/",
                "http://[5f00::1]/",
                "http://[v1.fe80::a]/",
                "http://[127.0.0.1]/",
                "http://[]/",
                // Names that stand for such addresses, or for one among good ones
                "https://metadata.google.internal/computeMetadata/v1/",
                "https://postgres/",
                "https://hooks.internal/",
                "https://mixed.example/",
                "https://mixed-six.example/",
                "https://nat64-private.example/",
                "https://xn--internal-9za.example/"
            })
    void whatLeadsElsewhereThanIntoTheInternetIsRefused(String url) {
        assertThatThrownBy(() -> guard.resolvedUrl(url)).isInstanceOf(OutboundRefused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://public.example/hook, https://public.example/hook",
        "HTTPS://Public.Example, https://public.example/",
        "https://public.example.:443/a?b=c%20d, https://public.example/a?b=c%20d",
        "http://public.example:80, http://public.example/",
        "http://public.example:8080/x, http://public.example:8080/x",
        "https://six.example/, https://six.example/",
        "https://both.example/, https://both.example/",
        "https://nat64.example/, https://nat64.example/",
        "https://xn--bcher-kva.example/, https://xn--bcher-kva.example/",
        "https://93.184.215.14/, https://93.184.215.14/",
        "'https://[2606:2800:21f::1]:8443/', 'https://[2606:2800:21f::1]:8443/'",
        "https://172.15.255.255/, https://172.15.255.255/",
        "https://172.32.0.1/, https://172.32.0.1/",
        "https://100.128.0.1/, https://100.128.0.1/",
        "https://11.0.0.1/, https://11.0.0.1/",
        "https://unknown.example/, https://unknown.example/",
        "https://3com.example/, https://3com.example/",
        "https://public.example/?next=http://127.0.0.1/, https://public.example/?next=http://127.0.0.1/"
    })
    void aPlaceInTheInternetPassesAsItIsRead(String url, String read) throws OutboundRefused {
        assertThat(guard.resolvedUrl(url).uri()).hasToString(read);
    }

    @Test
    void anAddressIsRefusedWithoutAskingAnybody() {
        List<String> asked = new ArrayList<>();
        OutboundGuard silent = new OutboundGuard(OutboundRules.internetOnly(), name -> {
            asked.add(name);
            return List.of();
        });
        assertThatThrownBy(() -> silent.url("http://10.0.0.1/")).isInstanceOf(OutboundRefused.class);
        assertThatCode(() -> silent.url("https://public.example/")).doesNotThrowAnyException();
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.20.0.0/16, https://hooks.internal/, https://10.21.0.1/",
        "10.20.0.9, https://10.20.0.9/, https://10.20.0.8/",
        "'10.0.0.0/8,192.168.0.0/16', https://mixed.example/, https://postgres/",
        "fd00::/8, 'https://[fd00::7]/', 'https://[fc00::7]/'",
        "hooks.internal, https://HOOKS.internal/, https://10.20.0.9/",
        "loopback, http://localhost:9999/, http://10.0.0.1/",
        "127.0.0.1, http://127.0.0.1:9999/, http://127.0.0.2:9999/",
        "10.0.0.0/9, http://10.127.255.255/, http://10.128.0.0/",
        "127.0.0.1, 'http://[::ffff:127.0.0.1]/', 'http://[::1]/'",
        "postgres, https://postgres/, https://postgres:5432/"
    })
    void whatTheOperatorListsIsAllowedAndNothingBesideIt(String allowed, String good, String bad) {
        OutboundGuard own = new OutboundGuard(OutboundRules.parse(allowed), OutboundGuardTest::resolve);
        assertThatThrownBy(() -> guard.resolvedUrl(good)).isInstanceOf(OutboundRefused.class);
        assertThatCode(() -> own.resolvedUrl(good)).doesNotThrowAnyException();
        assertThatThrownBy(() -> own.resolvedUrl(bad)).isInstanceOf(OutboundRefused.class);
    }

    @Test
    void allAddressesAreLookedAtAndSomeAreTried() throws UnknownHostException {
        List<InetAddress> many = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> InetAddress.ofLiteral("93.184.215." + i))
                .toList();
        assertThat(names(many).resolve("many.example")).containsExactlyElementsOf(many.subList(0, 4));
        List<InetAddress> lastIsPrivate = new ArrayList<>(many);
        lastIsPrivate.add(InetAddress.ofLiteral("10.0.0.7"));
        assertThatThrownBy(() -> names(lastIsPrivate).resolve("many.example"))
                .isInstanceOf(OutboundGuard.RefusedHost.class);
    }

    private static GuardedNames names(List<InetAddress> addresses) {
        return new GuardedNames(new OutboundGuard(OutboundRules.internetOnly(), _ -> addresses));
    }

    @Test
    void theSentenceTellsNoAddressOfOurNetworkAndNoSecretOfTheUrl() {
        assertThatThrownBy(() -> guard.resolvedUrl("https://hooks.internal/T0K3N"))
                .hasMessageContaining("private")
                .hasMessageNotContaining("10.20")
                .hasMessageNotContaining("T0K3N");
    }

    @Test
    void printingAPlaceShowsNoPath() throws OutboundRefused {
        assertThat(guard.url("https://public.example/T0K3N?also=secret")).hasToString("https://public.example");
    }

    static List<InetAddress> resolve(String name) throws UnknownHostException {
        String addresses = NAMES.get(name);
        if (addresses == null) {
            throw new UnknownHostException(name);
        }
        return Arrays.stream(addresses.split(" ")).map(InetAddress::ofLiteral).toList();
    }
}
