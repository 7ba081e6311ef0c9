// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/hosteddesk.h"
#include "tests/support/panedesk.h"
#include "ui/dialogs/letterdialog.h"
#include "ui/panes/hosted/letterorders.h"
#include "ui/panes/hosted/letterspage.h"
#include "ui/widgets/letterchooser.h"
#include "ui/widgets/letterfields.h"
#include "ui/widgets/lettersummary.h"
#include "ui/widgets/serviceaddresspicker.h"
#include "ui/widgets/tableframe.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

namespace nd::test {

/// The letters of a sandbox in one generation of the API, worked by keys and clicks.
struct LettersDesk : PaneBench<LettersPage>
{
    explicit LettersDesk(bool inPreview = false)
        : preview(inPreview)
        , hosted(sandbox, inPreview)
    {
        if (preview)
            session()->setHostedGeneration(HostedGeneration::Preview);
    }

    // Of the letters; their orders have a table of their own.
    RecordView *view() const { return pane.findChild<RecordView *>(QStringLiteral("lettersTable")); }
    RecordModel *model() const { return view()->recordModel(); }
    QString notice() const { return noticeOf(*view()->parentWidget()); }
    QVariant value(const QString &key, const char *field) const
    {
        return model()->value(key, model()->schema().column(field));
    }

    LetterDialog *dialog() const
    {
        for (LetterDialog *open : pane.window()->findChildren<LetterDialog *>()) {
            if (open->isVisible())
                return open;
        }
        return nullptr;
    }
    bool dialogReady() const
    {
        return QTest::qWaitFor([this] { return dialog() && !dialog()->isBusy(); }, 20'000);
    }
    LetterChooser *chooser() const { return dialog()->chooser(); }
    void press(const char *button) const
    {
        QTest::mouseClick(dialog()->findChild<QPushButton *>(QLatin1StringView(button)), Qt::LeftButton);
    }
    QPushButton *button(const char *name) const { return dialog()->findChild<QPushButton *>(QLatin1StringView(name)); }
    void type(const char *field, const QString &text) const
    {
        auto *line = dialog()->findChild<QLineEdit *>(QStringLiteral("letter_") + QLatin1StringView(field));
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
    }
    QString typed(const char *field) const
    {
        return dialog()->findChild<QLineEdit *>(QStringLiteral("letter_") + QLatin1StringView(field))->text();
    }
    /// What stands beneath a field.
    QString beneath(const char *field) const
    {
        const auto *line = dialog()->findChild<QLabel *>(QStringLiteral("letter_%1Line").arg(QLatin1StringView(field)));
        return line && line->isVisibleTo(dialog()) ? line->text() : QString();
    }
    QString ordersProblem() const
    {
        const auto *label = dialog()->findChild<QLabel *>(QStringLiteral("letterOrdersProblem"));
        return label->isVisibleTo(dialog()) ? label->text() : QString();
    }
    QString said() const { return noticeOf(*dialog()); }
    /// What stands in the notice, smaller words included.
    QString saidInFull() const
    {
        QStringList texts;
        for (const QLabel *label : dialog()->findChild<Notice *>()->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'\n');
    }
    /// The dialog for these orders, filled in so that it can be sent.
    bool begin(const QStringList &orders)
    {
        pane.create(orders);
        if (!dialogReady())
            return false;
        dialog()->fields()->address()->setSid(hosted.address());
        type("email", QStringLiteral("signer@example.com"));
        type("contact_title", QStringLiteral("Owner"));
        type("contact_phone_number", QStringLiteral("+14155550100"));
        return true;
    }
    bool review()
    {
        press("letterReview");
        return QTest::qWaitFor([this] { return dialog() && !dialog()->isBusy(); }, 20'000) && dialog()->isReviewing();
    }
    /// Waits for the end of what was sent.
    bool gone() const
    {
        return QTest::qWaitFor([this] { return !dialog(); }, 20'000);
    }
    int letters() { return int(sandbox.get(hosted.letters(QStringLiteral("?PageSize=1000"))).rows("items").size()); }
    QString made(const QStringList &orders) { return hosted.createLetter(orders).text("sid"); }
    QString letterStatus(const QString &sid) { return hosted.fetchLetter(sid).text("status"); }
    /// Shows a letter in the table, ready to be acted on.
    bool choose(const QString &sid)
    {
        pane.look(sid);
        return QTest::qWaitFor(
            [&] {
                return view()->currentKey() == sid && view()->selectedKeys() == QStringList{ sid }
                && inspector()->key() == sid && pane.settledOnScreen();
            },
            20'000);
    }
    LetterOrders *onLetter() const { return pane.findChild<LetterOrders *>(); }
    Confirmation asked() const { return prompts.asked.isEmpty() ? Confirmation() : prompts.asked.last(); }

    const bool preview;
    HostedDesk hosted;
};

inline void bothGenerations()
{
    QTest::addColumn<bool>("preview");
    QTest::newRow("version 2") << false;
    QTest::newRow("the Developer Preview") << true;
}

} // namespace nd::test
