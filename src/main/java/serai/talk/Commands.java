package serai.talk;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import serai.ask.Typed;
import serai.domain.Language;
import serai.domain.Update;
import serai.render.Phrases;
import serai.talk.Command.Audience;

/// What begins with a slash.
final class Commands {
  private static final Pattern COMMAND =
      Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@[A-Za-z0-9_]+)?(?:\\s+(.*))?", Pattern.DOTALL);

  private static final String STOP = "stop";
  private static final String ASK = "ask";

  private final Rules rules;
  private final Voices voices;
  private final Map<String, Command> commands = new LinkedHashMap<>();

  Commands(
      Rules rules,
      Voices voices,
      Written written,
      Welcome welcome,
      News news,
      Library library,
      Preferences preferences,
      PersonalData personalData,
      Administration administration,
      Seams seams) {
    this.rules = rules;
    this.voices = voices;
    add(Command.of(ASK, order -> written.ask(order.written(), order.rest())));
    add(Command.of("latest", news::latest));
    seams.commands().forEach(this::add);
    add(Command.of("sources", library::sources));
    add(Command.of("outlet", library::outlet));
    add(Command.of("language", preferences::language));
    add(Command.of("settings", preferences::settings));
    add(Command.of(STOP, order -> order.say("stop.nothing")));
    add(Command.of("mydata", personalData::mydata));
    add(Command.of("forget", personalData::forget));
    add(Command.of("help", welcome::help));
    add(Command.of("about", welcome::about));
    add(new Command("start", Audience.UNLISTED, welcome::start));
    add(new Command("stats", Audience.ADMINISTRATORS, administration::stats));
    add(new Command("reload", Audience.ADMINISTRATORS, administration::reload));
    add(new Command("block", Audience.ADMINISTRATORS, administration::block));
    add(new Command("announce", Audience.ADMINISTRATORS, administration::announce));
  }

  /// Whether it is the order to stop, which cannot wait for its turn.
  static boolean isStop(Update.Written written) {
    var command = COMMAND.matcher(written.text().strip());
    return command.matches() && command.group(1).equalsIgnoreCase(STOP);
  }

  /// What is asked; empty when it is another command.
  static Optional<String> question(Update.Written written) {
    var command = COMMAND.matcher(written.text().strip());
    if (!command.matches()) {
      return Optional.of(Typed.of(written.text()).text());
    }
    return command.group(1).equalsIgnoreCase(ASK)
        ? Optional.ofNullable(command.group(2)).map(asked -> Typed.of(asked).text())
        : Optional.empty();
  }

  /// Obeys; empty when what was written is no command. An edited message gives no orders, only a
  /// question can be asked anew.
  Optional<Outcome> obey(Update.Written written) {
    var typed = COMMAND.matcher(written.text().strip());
    if (!typed.matches()) {
      return Optional.empty();
    }
    var name = typed.group(1).toLowerCase(Locale.ROOT);
    if (written.edited() && !name.equals(ASK)) {
      return Optional.of(Outcome.nothing());
    }
    var rest = Optional.ofNullable(typed.group(2)).orElse("");
    var order = new Order(written, rest, voices.of(written.place().chat(), written.reader()));
    return Optional.of(
        known(name, written.reader().id())
            .map(command -> command.obey().apply(order))
            .orElseGet(() -> order.say("unknown", "/" + name)));
  }

  /// Says that there is nothing to stop.
  Outcome nothingToStop(Update.Written written) {
    return new Order(written, "", voices.of(written.place().chat(), written.reader()))
        .say("stop.nothing");
  }

  /// Names and descriptions for the messenger's list, in order.
  Map<String, String> menu(Language language, boolean administrator) {
    var menu = new LinkedHashMap<String, String>();
    for (var command : commands.values()) {
      boolean listed =
          switch (command.audience()) {
            case EVERYONE -> true;
            case UNLISTED -> false;
            case ADMINISTRATORS -> administrator;
          };
      if (listed) {
        menu.put(command.name(), Phrases.in(language).say("command." + command.name()));
      }
    }
    return menu;
  }

  private void add(Command command) {
    commands.put(command.name(), command);
  }

  private Optional<Command> known(String name, long reader) {
    return Optional.ofNullable(commands.get(name))
        .filter(command ->
            command.audience() != Audience.ADMINISTRATORS || rules.isAdministrator(reader));
  }
}
