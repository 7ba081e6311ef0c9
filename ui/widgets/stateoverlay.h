// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace nd {

class HelpLink;
class RecordModel;

/// What a view says when it has nothing to show, is reading, or could not. Covers its target while that is empty, and
/// is a strip along its lower edge while there are rows. Never a spinner without an end: loading can be cancelled.
class StateOverlay : public QWidget
{
    Q_OBJECT
public:
    enum class Cover {
        Whole, ///< Instead of the target.
        Strip ///< Below what the target shows.
    };
    /// What a followed model's view says.
    struct Words
    {
        QString nothingYet; ///< Before anything was asked for: "Choose a country and search."
        QString noRows; ///< The whole answer is empty: "This account has no numbers."
        QString noRowsHint; ///< What to do about it; may be empty.
        QString loading; ///< "Reading the numbers of this account…"
        QString icon; ///< Theme icon of the empty states.
    };

    /// Another way out of a failure than trying again.
    struct Offer
    {
        QString title; ///< In place of the error's own.
        QString detail; ///< Stands above what the service said.
        QString button; ///< With its mnemonic.
        std::function<void()> act;
    };
    using Offers = std::function<std::optional<Offer>(const ApiError &)>;

    /// @param target the view; the overlay is its child and keeps to its size
    explicit StateOverlay(QWidget *target);

    void clear();
    void showEmpty(const QString &title, const QString &hint = {}, const QString &icon = {});
    /// @param total -1 while it is not known
    void showLoading(const QString &text, qint64 done = 0, qint64 total = -1, Cover cover = Cover::Whole);
    /// The sentence for the error, its request id to copy, the service's help, Retry; offline has its own words.
    void showError(const ApiError &error, Cover cover = Cover::Whole);
    /// Reading was stopped; it can go on.
    void showStopped(const QString &text, Cover cover = Cover::Strip);

    /// Shows by itself what a model is doing. The buttons work on the model; `clearFilter()` is emitted by the button
    /// of "nothing matches".
    void follow(RecordModel *model, const Words &words);
    /// Asked at each failure of a followed model what else people could do.
    void setOffers(Offers offers) { m_offers = std::move(offers); }

Q_SIGNALS:
    void clearFilter();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Button { None, Resume, Cancel, ClearFilter };
    void present(Cover cover);
    void arrange(Cover cover);
    void place();
    void setTexts(const QString &title, const QString &detail);
    void setIcon(const QString &name);
    void setButton(Button button, const QString &text);
    void pressed();
    void followed();
    void makeOffer(const ApiError &error);

    QWidget *m_target;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_detail;
    QLabel *m_request;
    QToolButton *m_copyRequest;
    HelpLink *m_help;
    QWidget *m_requestLine;
    QProgressBar *m_progress;
    QPushButton *m_button;
    QPushButton *m_offer;
    std::function<void()> m_offered;
    Offers m_offers;
    Button m_does = Button::None;
    Cover m_cover = Cover::Whole;
    QString m_iconName;
    QString m_requestId;
    RecordModel *m_model = nullptr;
    Words m_words;
};

/// What went wrong in plain words, and what to do about it.
struct ErrorWords
{
    QString title;
    QString detail;
};
ErrorWords wordsFor(const ApiError &error);

} // namespace nd
