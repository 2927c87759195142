package dev.porchlight;

import dev.porchlight.database.BackupCommand;
import dev.porchlight.housecall.oauth.ConnectCommand;
import dev.porchlight.office.Doctor;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class PortalApplication {

    /** Without a word it is the portal; {@code doctor}, {@code backup} and {@code restore} are for whoever runs it. */
    public static void main(String[] args) {
        switch (args.length == 0 ? "" : args[0]) {
            case "backup", "restore" ->
                System.exit(BackupCommand.run(args[0], Arrays.copyOfRange(args, 1, args.length)));
            case "doctor" -> System.exit(doctor(Arrays.copyOfRange(args, 1, args.length)));
            case "rehearse" -> System.exit(Rehearsal.run());
            default -> {
                if (args.length > 0 && !args[0].startsWith("--")) {
                    System.err.println(
                            "There is no porchlight " + args[0] + "; there are doctor, backup FILE and restore FILE.");
                    System.exit(2);
                }
                SpringApplication.run(PortalApplication.class, args);
            }
        }
    }

    private static int doctor(String... args) {
        return args.length > 0 && args[0].equals("connect")
                ? ConnectCommand.run(Arrays.copyOfRange(args, 1, args.length))
                : Doctor.run(args);
    }

    /** All time comes from here, so that a test can let it pass. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
