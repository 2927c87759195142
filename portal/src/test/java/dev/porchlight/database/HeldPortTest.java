package dev.porchlight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class HeldPortTest {

    @Test
    void letsAServerListenAndListenAgain() throws Exception {
        try (var port = new HeldPort()) {
            for (var life = 1; life <= 2; life++) {
                try (var server = new ServerSocket(port.number(), 1, InetAddress.getLoopbackAddress());
                        var client = new Socket(server.getInetAddress(), port.number())) {
                    assertThat(client.isConnected()).isTrue();
                }
            }
        }
    }

    @Test
    void isNobodysMeanwhile() throws Exception {
        try (var port = new HeldPort();
                var exclusive = new ServerSocket()) {
            exclusive.setReuseAddress(false);

            assertThatExceptionOfType(BindException.class)
                    .isThrownBy(() ->
                            exclusive.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port.number())));
            assertThatExceptionOfType(ConnectException.class)
                    .isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port.number()).close());
        }
    }
}
