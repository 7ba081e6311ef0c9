// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/localdata/drafts.h"
#include "models/forms/portinform.h"

#include <QHash>
#include <QWidget>

#include <memory>

class QLabel;
class QScrollArea;
class QTimer;
class QToolButton;

namespace nd {

class Lookups;
class NumberListBox;
class PortFormFields;
class PortPins;
class Session;
struct AppContext;

/// One port-in request as it is being filled in: its numbers and their PINs at the left, the rest at the right. It
/// checks and shows; it keeps and sends nothing itself.
class PortRequestSheet : public QWidget
{
    Q_OBJECT
public:
    PortRequestSheet(AppContext &context, Session &session, Lookups &lookups, QWidget *parent = nullptr);

    /// All of it, PINs included.
    PortInForm form() const;
    QStringList e164s() const;
    /// All but the PINs, as typed; empty: nothing was filled in.
    QVariantMap draft() const { return draftContent()(); }
    /// The same, to be put together elsewhere: of many numbers that takes a while.
    Drafts::Content draftContent() const;
    bool isBlank() const;
    bool hasManyNumbers() const;
    /// Replaces everything. Nothing is emitted.
    /// @param pins that were typed before, by number
    void takeDraft(const QVariantMap &draft, const QHash<QString, QString> &pins = {});
    /// Takes what was typed just now, without waiting for a pause.
    void readNow();
    /// Numbers were asked for: they leave the list.
    void removeNumbers(const QStringList &e164s);
    /// Facts of a customer; what is not in them stays.
    void takeTemplate(const QVariantMap &content);

    /// From now on what is missing is told, too. False: something keeps it from being sent; the keyboard is there.
    bool checkAll();
    /// The service's words beside the field that they are about. False: none of them is.
    bool refuse(const QString &message);
    /// Puts the keyboard into a field of the right side, and brings it into view.
    void goTo(const QString &field);
    void setLocked(bool locked);
    int pinsGiven() const;
    PortFormFields *fields() const { return m_fields; }
    PortPins *pins() const { return m_pins; }
    NumberListBox *list() const { return m_list; }

Q_SIGNALS:
    void edited();
    void newAddressWanted();
    void billsWanted();
    /// Whether these can be ported is to be asked.
    void checkWanted(const QStringList &e164s);

private:
    QWidget *makeNumbers();
    using Facts = QHash<QString, PortNumber>;
    struct Numbers;
    struct Findings;

    static Numbers numbersOf(const QStringList &listed, const Facts &facts);
    static Findings look(PortInForm form, const Numbers &numbers, const QHash<QString, QString> &pins,
                         const QDateTime &now);
    void takeNumbers();
    void touched();
    void check();
    void forgetFindings();
    void lookNow();
    void lookInBackground();
    void show(const Findings &findings);
    void comeIntoView();
    void say(const Findings &findings);

    Session &m_session;
    NumberListBox *m_list;
    QLabel *m_numbersLine; ///< What is wrong with the numbers.
    QToolButton *m_checkNumbers;
    PortPins *m_pins;
    PortFormFields *m_fields;
    QScrollArea *m_area = nullptr;
    QTimer *m_soon;
    std::shared_ptr<const Numbers> m_numbers; ///< In the order of the list; null: they are being put together.
    std::shared_ptr<const Findings> m_findings; ///< In what stands there now; null: it is being looked through.
    int m_lists = 0; ///< How often the list changed, and what is filled in: what a worker makes of an earlier one is of
    int m_edits = 0; ///< no use.
    Facts m_facts; ///< Of numbers that were checked for portability.
    QString m_refused; ///< What the service said of the numbers.
    bool m_asked = false;
    bool m_filling = false;
};

} // namespace nd
