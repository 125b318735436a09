package app.paydesk;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cache of loaded classes that shortens the next start, made in the background where the
 * launcher found none. Without it everything works, only later.
 */
final class ClassCache {
  private static final Logger LOG = LoggerFactory.getLogger(ClassCache.class);
  private static final String MAKER = "paydesk.cache.maker";
  private static final Duration REST = Duration.ofSeconds(20);

  /** What a display needs beyond what a rehearsal without one loads; other systems have others. */
  private static final List<String> OF_DISPLAYS =
      List.of(
          "com.sun.glass.ui.InvokeLaterDispatcher$Future",
          "com.sun.glass.ui.gtk.GtkApplication",
          "com.sun.glass.ui.gtk.GtkClipboardDelegate",
          "com.sun.glass.ui.gtk.GtkCursor",
          "com.sun.glass.ui.gtk.GtkDnDClipboard",
          "com.sun.glass.ui.gtk.GtkPixels",
          "com.sun.glass.ui.gtk.GtkPlatformFactory",
          "com.sun.glass.ui.gtk.GtkRobot",
          "com.sun.glass.ui.gtk.GtkSystemClipboard",
          "com.sun.glass.ui.gtk.GtkTimer",
          "com.sun.glass.ui.gtk.GtkView",
          "com.sun.glass.ui.gtk.GtkWindow",
          "com.sun.prism.es2.ES2Pipeline",
          "com.sun.prism.es2.ES2ResourceFactory",
          "com.sun.prism.es2.ES2SwapChain",
          "com.sun.prism.es2.GLPixelFormat$Attributes",
          "com.sun.prism.es2.X11GLContext",
          "com.sun.prism.es2.X11GLDrawable",
          "com.sun.prism.es2.X11GLFactory",
          "com.sun.prism.es2.X11GLPixelFormat");

  private ClassCache() {}

  /** Waits for the start to be over. */
  @FunctionalInterface
  interface Wait {
    /** Returns when it is. */
    void done() throws InterruptedException;
  }

  /** Has the cache made once the start is over and some time has passed, if the launcher asks. */
  static void makeAfter(Wait start) {
    String maker = System.getProperty(MAKER, "");
    if (!maker.isEmpty()) {
      Thread.ofPlatform().daemon().name("class-cache").start(() -> make(start, maker));
    }
  }

  private static void make(Wait start, String maker) {
    try {
      start.done();
      Thread.sleep(REST);
      ProcessBuilder process =
          new ProcessBuilder(maker).redirectErrorStream(true).redirectOutput(Redirect.DISCARD);
      process.environment().put("PAYDESK_CACHE", "make");
      process.start().getOutputStream().close();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.info("No cache of classes for the next start: {}", e.getMessage());
    }
  }

  /** Loads what only a display would. */
  static void load() {
    for (String name : OF_DISPLAYS) {
      try {
        Class.forName(name, false, ClassLoader.getSystemClassLoader());
      } catch (ClassNotFoundException | LinkageError _) {
        LOG.debug("{} is of another system", name);
      }
    }
  }
}
