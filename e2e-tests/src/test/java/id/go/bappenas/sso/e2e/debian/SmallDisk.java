package id.go.bappenas.sso.e2e.debian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of 64 KiB in the folder of the nodes. */
record SmallDisk(Path folder) {

    static SmallDisk of(Nodes nodes) {
        return new SmallDisk(nodes.folder().resolve("small-disk"));
    }

    /** Returns the folder at which it is mounted. */
    Path mount() throws IOException {
        Files.createDirectories(folder);
        assertThat(DebianPackages.run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.toString()))
                .isEmpty();
        return folder;
    }

    void unmount() {
        DebianPackages.run("umount", folder.toString());
    }

    /** Writes until there is no room. */
    void fill() throws IOException {
        try (var out = Files.newOutputStream(folder.resolve("filler"))) {
            while (true) {
                out.write(0);
            }
        } catch (IOException e) {
            assertThat(folder.toFile().getUsableSpace()).as(e.getMessage()).isZero();
        }
    }
}
