package serai.disk;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import serai.domain.Outage;
import serai.domain.Outlet;
import serai.domain.Outlets;

/// Lists of feeds as other readers exchange them (OPML 2.0).
public final class OpmlFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private OpmlFile() {}

  /// What was added.
  ///
  /// @param remarks what was passed over, and why
  public record Added(int outlets, List<String> remarks) {
    public Added {
      remarks = List.copyOf(remarks);
    }
  }

  /// All outlets' feeds.
  public static String write(Outlets outlets) {
    var text = new StringWriter();
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      xml.writeStartElement("head");
      xml.writeStartElement("title");
      xml.writeCharacters("Serai's outlets");
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeStartElement("body");
      for (var outlet : outlets.all()) {
        // A page that is read by a selector is no feed to anybody else.
        for (var feed : outlet.feeds().stream().filter(f -> f.selector().isEmpty()).toList()) {
          xml.writeCharacters("\n");
          xml.writeEmptyElement("outline");
          xml.writeAttribute("type", "rss");
          xml.writeAttribute("text", outlet.name());
          xml.writeAttribute("xmlUrl", feed.url());
          if (outlet.home().isPresent()) {
            xml.writeAttribute("htmlUrl", outlet.home().get());
          }
        }
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory cannot fail", e);
    }
    return text + "\n";
  }

  /// Adds the feeds of a file to the list of outlets, at its end; outlets that are there already
  /// stay as they are.
  ///
  /// @throws IllegalArgumentException in a sentence, when one of the files cannot be used
  public static Added add(Path file, Path list) {
    var outlets = OutletsFile.read(list);
    var remarks = new ArrayList<String>();
    var lines = new StringBuilder();
    var ids = new HashSet<String>();
    var feeds = new HashSet<String>();
    for (var outlet : outlets.all()) {
      ids.add(outlet.id());
      outlet.feeds().forEach(feed -> feeds.add(feed.url()));
    }
    int added = 0;
    for (var outline : outlines(file)) {
      var host = host(outline.home().orElse(outline.feed())).or(() -> host(outline.feed()));
      var known = outlets.named(outline.name()).or(() -> host.flatMap(outlets::at));
      if (!feeds.add(outline.feed())) {
        continue;
      }
      if (host.isEmpty()) {
        remarks.add(outline.feed() + " is no web address");
      } else if (known.isPresent()) {
        remarks.add(advice(known.get(), outline));
      } else {
        lines.append("- ").append(json(outline, host.get(), ids)).append('\n');
        added++;
      }
    }
    append(list, lines.toString());
    return new Added(added, remarks);
  }

  private static String advice(Outlet outlet, Outline outline) {
    return outlet.id() + " is known already: add the feed " + outline.feed() + " to its entry";
  }

  private static String json(Outline outline, String host, Set<String> ids) {
    var node = JSON.createObjectNode();
    var base = host.replaceAll("[^a-z0-9]+", "-");
    var id = base;
    for (int number = 2; !ids.add(id); number++) {
      id = base + "-" + number;
    }
    node.put("id", id);
    node.put("name", outline.name());
    node.put("home", outline.home().orElse("https://" + host));
    node.putArray("hosts").add(host);
    node.putArray("feeds").addObject().put("url", outline.feed()).put("confidence", "low");
    try {
      return JSON.writeValueAsString(node);
    } catch (JacksonException e) {
      throw new IllegalStateException("a tree can be written", e);
    }
  }

  private static void append(Path list, String lines) {
    if (lines.isEmpty()) {
      return;
    }
    try {
      var text = Files.readString(list);
      if (text.stripLeading().startsWith("[") || text.stripLeading().startsWith("{")) {
        throw new IllegalArgumentException(
            list + " is JSON: add these entries to it by hand:\n" + lines);
      }
      Files.writeString(list, (text.endsWith("\n") ? "" : "\n") + lines, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new Outage("writing " + list, e);
    }
  }

  private static List<Outline> outlines(Path file) {
    var outlines = new ArrayList<Outline>();
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      var xml = factory.createXMLStreamReader(new StringReader(TextFile.read(file)));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equalsIgnoreCase("outline")) {
          outline(xml).ifPresent(outlines::add);
        }
      }
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException(
          file + ", line " + e.getLocation().getLineNumber() + ": not OPML", e);
    }
    return outlines;
  }

  private static Optional<Outline> outline(XMLStreamReader xml) {
    var feed = attribute(xml, "xmlUrl");
    return feed.map(url ->
        new Outline(
            attribute(xml, "text").or(() -> attribute(xml, "title")).orElse(url),
            url,
            attribute(xml, "htmlUrl").filter(home -> host(home).isPresent())));
  }

  private static Optional<String> attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equalsIgnoreCase(name)
          && !xml.getAttributeValue(i).isBlank()) {
        return Optional.of(xml.getAttributeValue(i).strip());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> host(String url) {
    try {
      return Optional.ofNullable(URI.create(url).getHost())
          .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// One feed of a list.
  private record Outline(String name, String feed, Optional<String> home) {}
}
