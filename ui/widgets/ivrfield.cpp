// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ivrfield.h"

#include "models/rules/ivrextension.h"
#include "ui/delegates/tone.h"
#include "ui/widgets/ivrtimeline.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>
#include <QValidator>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

/// Refuses what an extension can't have, key by key.
class IvrValidator : public QValidator
{
public:
    using QValidator::QValidator;
    State validate(QString &input, int &) const override
    {
        input.replace(u'W', u'w');
        return rules::ivrExtension(input).ok() ? Acceptable : Invalid;
    }
};

} // namespace

IvrField::IvrField(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_timeline(new IvrTimeline(this))
    , m_words(new QLabel(this))
{
    m_field->setObjectName(u"callExtension"_s);
    m_field->setValidator(new IvrValidator(m_field));
    m_field->setPlaceholderText(tr("none: somebody picks up"));
    m_field->setClearButtonEnabled(true);
    m_field->setLayoutDirection(Qt::LeftToRight);
    m_timeline->setObjectName(u"callTimeline"_s);
    m_words->setObjectName(u"callExtensionWords"_s);
    m_words->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_field, 1);
    addWait(line, u"callWaitHalf"_s, 1);
    addWait(line, u"callWaitOne"_s, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(m_timeline);
    layout->addWidget(m_words);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        follow();
        Q_EMIT edited();
    });
    connect(m_field, &QLineEdit::inputRejected, this, [this] {
        // The field still holds what it is about to take back.
        const rules::Verdict verdict = rules::ivrExtension(text());
        sayWords(verdict.ok() ? rules::ivrExtension(u"?").sentence : verdict.sentence, Tone::Negative);
        QAccessibleEvent event(m_words, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    });
    follow();
}

void IvrField::addWait(QHBoxLayout *line, const QString &name, int halfSeconds)
{
    const QString seconds = tr("%1 s").arg(QLocale().toString(halfSeconds * rules::halfSecond / 1000.0));
    auto *button = new QToolButton(this);
    button->setText(u'+' + seconds);
    button->setObjectName(name);
    button->setAccessibleName(tr("Wait %1 longer").arg(seconds));
    button->setToolTip(tr("Adds %1 of waiting at the cursor").arg(seconds));
    connect(button, &QToolButton::clicked, this, [this, halfSeconds] {
        m_field->insert(QString(halfSeconds, u'w'));
        m_field->setFocus();
        m_field->deselect();
    });
    line->addWidget(button);
}

QString IvrField::text() const
{
    return m_field->text();
}

void IvrField::setText(const QString &text)
{
    if (text != m_field->text())
        m_field->setText(text);
}

bool IvrField::isGood() const
{
    return rules::ivrExtension(text()).ok();
}

void IvrField::follow()
{
    m_timeline->setExtension(text());
    m_timeline->setVisible(!text().isEmpty());
    const rules::Verdict verdict = rules::ivrExtension(text());
    if (!verdict.sentence.isEmpty())
        return sayWords(verdict.sentence, verdict.ok() ? Tone::Caution : Tone::Negative);
    sayWords(text().isEmpty() ? tr("For numbers behind a phone menu: digits, and w for half a second of waiting each.")
                              : tr("After the call is answered: %1.").arg(rules::ivrWords(text())),
             Tone::Muted);
}

void IvrField::sayWords(const QString &text, Tone tone)
{
    m_words->setText(text);
    QPalette colours; // resolves against the parent's where nothing is set
    colours.setColor(QPalette::WindowText,
                     tone == Tone::Muted ? palette().color(QPalette::PlaceholderText) : toneText(tone, palette()));
    m_words->setPalette(colours);
    m_field->setAccessibleDescription(text);
}

} // namespace nd
