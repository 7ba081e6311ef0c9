// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/portpayloaddialog.h"

#include "app/background.h"
#include "app/documents/regularfile.h"
#include "app/webhookcheck.h"
#include "models/bidi.h"
#include "models/phone.h"
#include "models/pipeline.h"
#include "models/rules/portrejections.h"
#include "ui/appcontext.h"
#include "ui/prompts.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/notice.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr qint64 largest = 1024 * 1024; ///< Bytes; those of the service have hundreds.

QLineEdit *line(const char *name, const QString &hint)
{
    auto *field = new QLineEdit;
    field->setObjectName(QLatin1StringView(name));
    field->setPlaceholderText(hint);
    field->setLayoutDirection(Qt::LeftToRight);
    return field;
}

struct Words
{
    WebhookVerdict verdict;
    Notice::Kind kind;
    const char *sentence;
};

constexpr Words words[] = {
    { WebhookVerdict::Genuine, Notice::Kind::Good,
      QT_TRANSLATE_NOOP("PortPayload", "Genuine: signed with the auth token of this account.") },
    { WebhookVerdict::NoSignature, Notice::Kind::Warning,
      QT_TRANSLATE_NOOP("PortPayload", "Enter the signature: the header X-Twilio-Signature of the same call.") },
    { WebhookVerdict::BodyNotSigned, Notice::Kind::Warning,
      QT_TRANSLATE_NOOP("PortPayload",
                        "The signature fits the URL, but nothing proves the body: bodySHA256 is not in the URL. "
                        "Enter the whole URL, or look the request up before you act.") },
    { WebhookVerdict::OtherBody, Notice::Kind::Bad,
      QT_TRANSLATE_NOOP("PortPayload",
                        "Not these bytes: bodySHA256 in the URL is that of another body. A single space or line end "
                        "makes the difference; take the body from a file.") },
    { WebhookVerdict::OtherSignature, Notice::Kind::Bad,
      QT_TRANSLATE_NOOP("PortPayload",
                        "The signature does not fit. Either this is not the exact URL that was called, or another "
                        "account's token signed it, or it did not come from Twilio. Don't act on it.") },
};

} // namespace

PortPayloadDialog::PortPayloadDialog(AppContext &context, Session &session, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_session(session)
    , m_url(line("payloadUrl", u"https://…?bodySHA256=…"_s))
    , m_signature(line("payloadSignature", tr("X-Twilio-Signature")))
    , m_body(new QPlainTextEdit)
    , m_source(new QLabel)
    , m_notice(new Notice)
    , m_says(new QLabel)
    , m_check(new QPushButton(tr("&Verify")))
    , m_open(new QPushButton(tr("&Show the request")))
{
    setObjectName(u"portPayloadDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Verify a payload"));
    build();
    connect(&session, &QObject::destroyed, this, &QObject::deleteLater);
    const bool byKey = session.profile().authKind == AuthKind::ApiKey;
    m_check->setEnabled(!byKey);
    if (byKey)
        m_notice->say(Notice::Kind::Warning,
                      tr("You are signed in with an API key. Webhooks are signed with the account's auth token: sign "
                         "in with that to verify one."));
    resize(640, 520);
}

void PortPayloadDialog::build()
{
    auto *about
        = new QLabel(tr("Did a webhook come from Twilio, and what does it say? Nothing of it is sent or kept."));
    about->setWordWrap(true);
    m_body->setObjectName(u"payloadBody"_s);
    m_body->setAccessibleName(tr("Body"));
    m_body->setTabChangesFocus(true);
    m_body->setPlaceholderText(tr("The body, every byte of it"));
    m_source->setObjectName(u"payloadSource"_s);
    m_source->setForegroundRole(QPalette::PlaceholderText);
    m_source->setText(tr("Pasted line ends are read as LF; a file is taken byte by byte."));
    m_source->setWordWrap(true);
    auto *file = new QPushButton(tr("From &file…"));
    file->setObjectName(u"payloadFile"_s);
    file->setAutoDefault(false);
    auto *bodyBox = new QWidget;
    auto *lines = new QVBoxLayout(bodyBox);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_body, 1);
    auto *under = new QHBoxLayout;
    under->addWidget(m_source, 1);
    under->addWidget(file);
    lines->addLayout(under);
    auto *form = new FieldForm;
    form->addRow(tr("&URL called"), m_url, tr("Exactly as it was called, with everything behind the “?”."));
    form->addRow(tr("S&ignature"), m_signature);
    form->addRow(tr("&Body"), bodyBox)->label()->setBuddy(m_body);
    m_says->setObjectName(u"payloadSays"_s);
    m_says->setWordWrap(true);
    m_says->setTextFormat(Qt::PlainText);
    m_says->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_says->hide();
    m_check->setObjectName(u"payloadVerify"_s);
    m_check->setDefault(true);
    m_open->setObjectName(u"payloadOpen"_s);
    m_open->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    buttons->addButton(m_check, QDialogButtonBox::ActionRole);
    buttons->addButton(m_open, QDialogButtonBox::ActionRole);
    m_open->hide(); // the box shows what it is given
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addWidget(form, 1);
    layout->addWidget(m_notice);
    layout->addWidget(m_says);
    layout->addWidget(buttons);
    connect(file, &QPushButton::clicked, this, &PortPayloadDialog::readFile);
    connect(m_body, &QPlainTextEdit::textChanged, this, [this] {
        if (std::exchange(m_fromFile, false))
            m_source->setText(tr("The text above, not the file any more."));
    });
    connect(m_check, &QPushButton::clicked, this, &PortPayloadDialog::check);
    connect(m_open, &QPushButton::clicked, this, [this] {
        const QString sid = m_request;
        accept();
        Q_EMIT requestWanted(sid);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void PortPayloadDialog::readFile()
{
    m_context.prompts.openFiles(this, tr("Body of a webhook"), tr("All files (*)"),
                                [this, guard = QPointer(this)](const QStringList &files) {
                                    if (guard && !files.isEmpty())
                                        takeFile(files.first());
                                });
}

void PortPayloadDialog::takeFile(const QString &name)
{
    inBackground<FileRead>(
        this, [name] { return readRegularFile(name, largest); },
        [this, name](const FileRead &read) { showFile(name, read); });
}

void PortPayloadDialog::showFile(const QString &name, const FileRead &read)
{
    if (read.end != FileRead::End::Whole)
        return m_notice->say(Notice::Kind::Bad, tr("This file can't be read, or is much larger than a webhook."));
    m_bytes = read.bytes;
    m_body->setPlainText(QString::fromUtf8(m_bytes));
    m_fromFile = true;
    m_source->setText(
        tr("%n byte(s) of %1", nullptr, int(m_bytes.size())).arg(bidi::isolated(QFileInfo(name).fileName())));
}

QByteArray PortPayloadDialog::body() const
{
    return m_fromFile ? m_bytes : m_body->toPlainText().toUtf8();
}

void PortPayloadDialog::check()
{
    const ArrivedWebhook webhook{ .url = m_url->text().trimmed().toUtf8(),
                                  .body = body(),
                                  .signature = m_signature->text().trimmed().toLatin1() };
    const WebhookVerdict verdict
        = checkWebhook(webhook, [this](const QByteArray &text) { return m_session.transport().signatureOf(text); });
    for (const Words &row : words) {
        if (row.verdict != verdict)
            continue;
        QString sentence = QCoreApplication::translate("PortPayload", row.sentence);
        // A session in a subaccount is signed in with the main account's token.
        if (verdict == WebhookVerdict::OtherSignature && m_session.inSubaccount())
            sentence += u' '
                + tr("It was compared with the token of the main account. A webhook of the subaccount may be signed "
                     "with the subaccount's own: sign in with that one to verify it.");
        m_notice->say(row.kind, sentence);
    }
    describe();
}

/// What it says is shown whoever sent it: it may be what somebody wants to find out.
void PortPayloadDialog::describe()
{
    const Result<PortPayload> read = readPortPayload(body());
    m_request = read ? read.value().requestSid : QString();
    m_says->setVisible(true);
    m_open->setVisible(read.ok());
    if (!read)
        return m_says->setText(tr("The body is no webhook of a port-in."));
    const PortPayload &payload = read.value();
    const bool ofNumber = !payload.numberSid.isEmpty();
    const QString status = (ofNumber ? portInNumberPipeline() : portInRequestPipeline()).label(payload.status);
    QStringList lines{ ofNumber ? tr("It says: %1 is now “%2”.").arg(phone::displayFormat(payload.number), status)
                                : tr("It says: the request is now “%1”.").arg(status),
                       payload.requestSid };
    if (!payload.updated.isEmpty())
        lines.append(tr("Changed: %1").arg(payload.updated));
    if (!payload.rejectionCode.isEmpty()) {
        const QString known = rules::portRejection(payload.rejectionCode).words;
        lines.append(known.isEmpty() ? bidi::isolated(payload.rejectionReason) : known);
    }
    m_says->setText(lines.join(u'\n'));
}

} // namespace nd
