package serai.telegram;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.AnswerGuestQuery;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendMessageDraft;
import org.telegram.telegrambots.meta.api.methods.send.SendRichMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendRichMessageDraft;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputRichMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.richtext.InputRichMessage;
import serai.domain.Message;
import serai.domain.Outgoing;
import serai.domain.Place;

/// Writes what we do in the messenger as the library's methods. Links are shown without a preview,
/// and a reply goes out even if the message that it answers is gone.
final class Requests {
  private static final String HTML = "HTML";

  /// Telegram's own limit of a toast.
  private static final int LONGEST_TOAST = 200;

  private final Supplier<Boolean> inline;

  /// @param inline whether readers can ask us in other chats; where not, Telegram refuses buttons
  ///   that share
  Requests(Supplier<Boolean> inline) {
    this.inline = inline;
  }

  SendRichMessage rich(Outgoing.Send send, String html) {
    var request =
        SendRichMessage.builder().chatId(chat(send.place())).richMessage(richMessage(html));
    topic(send.place()).ifPresent(request::messageThreadId);
    reply(send.repliesTo()).ifPresent(request::replyParameters);
    keyboard(send.message()).ifPresent(request::replyMarkup);
    return request.build();
  }

  /// @param last whether the buttons belong under this part
  SendMessage classic(Outgoing.Send send, String html, boolean last) {
    var request =
        SendMessage.builder()
            .chatId(chat(send.place()))
            .text(html)
            .parseMode(HTML)
            .linkPreviewOptions(noPreview());
    topic(send.place()).ifPresent(request::messageThreadId);
    reply(send.repliesTo()).ifPresent(request::replyParameters);
    keyboard(send.message()).filter(_ -> last).ifPresent(request::replyMarkup);
    return request.build();
  }

  EditMessageText richEdit(Outgoing.Edit edit, String html) {
    var request =
        EditMessageText.builder()
            .chatId(chat(edit.place()))
            .messageId(edit.message())
            .richMessage(richMessage(html));
    keyboard(edit.content()).ifPresent(request::replyMarkup);
    return request.build();
  }

  EditMessageText classicEdit(Outgoing.Edit edit, String html, boolean last) {
    var request =
        EditMessageText.builder()
            .chatId(chat(edit.place()))
            .messageId(edit.message())
            .text(html)
            .parseMode(HTML)
            .linkPreviewOptions(noPreview());
    keyboard(edit.content()).filter(_ -> last).ifPresent(request::replyMarkup);
    return request.build();
  }

  static SendChatAction typing(Place place) {
    var request = SendChatAction.builder().chatId(chat(place)).action("typing");
    topic(place).ifPresent(request::messageThreadId);
    return request.build();
  }

  static SendRichMessageDraft richDraft(Outgoing.Preview draft) {
    var request =
        SendRichMessageDraft.builder()
            .chatId(draft.place().chat().value())
            .draftId(draft.draft())
            .richMessage(richMessage(draft.rich()));
    topic(draft.place()).ifPresent(request::messageThreadId);
    return request.build();
  }

  static SendMessageDraft plainDraft(Outgoing.Preview draft, String text) {
    var request =
        SendMessageDraft.builder()
            .chatId(draft.place().chat().value())
            .draftId(draft.draft())
            .text(text);
    topic(draft.place()).ifPresent(request::messageThreadId);
    return request.build();
  }

  static AnswerCallbackQuery acknowledge(Outgoing.Acknowledge acknowledge) {
    var request = AnswerCallbackQuery.builder().callbackQueryId(acknowledge.press());
    acknowledge.text().map(Requests::toast).ifPresent(request::text);
    return request.build();
  }

  AnswerInlineQuery answer(Outgoing.AnswerInline answer) {
    return AnswerInlineQuery.builder()
        .inlineQueryId(answer.query())
        .results(answer.results().stream().map(this::result).toList())
        .cacheTime(Math.toIntExact(answer.keep().toSeconds()))
        .isPersonal(true)
        .build();
  }

  /// A guest gets one message: the rich form where the classic one is cut.
  AnswerGuestQuery answer(Outgoing.AnswerGuest answer) {
    var message = answer.message();
    InputMessageContent content =
        message
            .rich()
            .filter(_ -> message.classic().size() > 1)
            .<InputMessageContent>map(html -> new InputRichMessageContent(richMessage(html)))
            .orElseGet(() -> text(message));
    var result = InlineQueryResultArticle.builder().id("1").title("Serai");
    result.inputMessageContent(content);
    keyboard(message).ifPresent(result::replyMarkup);
    return AnswerGuestQuery.builder().guestQueryId(answer.query()).result(result.build()).build();
  }

  private InlineQueryResultArticle result(Outgoing.Result result) {
    var article =
        InlineQueryResultArticle.builder()
            .id(result.id())
            .title(result.title())
            .description(result.description())
            .inputMessageContent(text(result.message()));
    keyboard(result.message()).ifPresent(article::replyMarkup);
    return article.build();
  }

  private static InputTextMessageContent text(Message message) {
    return InputTextMessageContent.builder()
        .messageText(message.classic().getFirst())
        .parseMode(HTML)
        .linkPreviewOptions(noPreview())
        .build();
  }

  private Optional<InlineKeyboardMarkup> keyboard(Message message) {
    var rows =
        message.buttons().stream()
            .map(row -> row.stream().map(this::button).flatMap(Optional::stream).toList())
            .filter(row -> !row.isEmpty())
            .map(InlineKeyboardRow::new)
            .toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(new InlineKeyboardMarkup(rows));
  }

  private Optional<InlineKeyboardButton> button(Message.Button button) {
    var request = InlineKeyboardButton.builder().text(button.label());
    return switch (button.action()) {
      case Message.Press(var data) -> Optional.of(request.callbackData(data).build());
      case Message.Open(var url) -> Optional.of(request.url(url).build());
      case Message.Share(var text) ->
          inline.get() ? Optional.of(request.switchInlineQuery(text).build()) : Optional.empty();
    };
  }

  private static InputRichMessage richMessage(String html) {
    return InputRichMessage.builder().html(html).skipEntityDetection(true).build();
  }

  private static LinkPreviewOptions noPreview() {
    return LinkPreviewOptions.builder().isDisabled(true).build();
  }

  private static Optional<ReplyParameters> reply(OptionalInt message) {
    return message.isPresent()
        ? Optional.of(
            ReplyParameters.builder()
                .messageId(message.getAsInt())
                .allowSendingWithoutReply(true)
                .build())
        : Optional.empty();
  }

  private static Optional<Integer> topic(Place place) {
    return place.topic().isPresent() ? Optional.of(place.topic().getAsInt()) : Optional.empty();
  }

  private static String chat(Place place) {
    return place.chat().toString();
  }

  private static String toast(String text) {
    return text.length() <= LONGEST_TOAST ? text : text.substring(0, LONGEST_TOAST - 1) + "…";
  }
}
