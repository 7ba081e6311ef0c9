// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/address.h"

#include <QVariantMap>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace nd {

class BillField;
class CallCode;
class FieldForm;
class FieldRow;
class IvrField;
class Notice;
class VerificationCalls;

/// One customer on the line: who is called, what to say, the code, and what to do when it does not work. It only
/// shows and asks: the calls belong to VerificationCalls, and what was typed stays while another panel is looked at.
class CallPanel : public QWidget
{
    Q_OBJECT
public:
    /// @param sid of an order in the queue
    CallPanel(VerificationCalls &calls, const QString &sid, QWidget *parent = nullptr);

    QString sid() const { return m_sid; }
    /// The order's address (AD…), once somebody read it; empty: none to show.
    QString addressSid() const;
    void showAddress(const Address &address);

    QString extension() const;
    int delay() const;
    /// What was typed here and not called with yet; empty: nothing.
    QVariantMap typed() const;
    void takeTyped(const QVariantMap &typed);
    /// Whether a call can be placed now, by the order and by what is filled in.
    bool canCall() const;
    bool canCopySupport() const;
    bool canSign() const;
    /// Whether there is somebody else to be called.
    void offerNext(bool there);
    /// Takes what is known now. Countdowns alone with `tick`.
    void showLine();
    void tick();
    void copyCode();
    void copySupport();
    /// The keyboard goes to where one goes on.
    void takeKeyboard();

Q_SIGNALS:
    void callWanted();
    /// The next customer shall come into view.
    void nextWanted();
    void letterWanted();
    void orderWanted();
    /// @param documentSid RI…
    void billWanted(const QString &documentSid);
    /// What was typed is different.
    void edited();
    /// Something was put on the clipboard: a line for the status bar.
    void copied(const QString &text);
    /// What can be done is different.
    void changed();

private:
    QWidget *buildBody();
    void buildHead(QVBoxLayout *column);
    void buildForm(QVBoxLayout *column);
    void buildFoot(QVBoxLayout *layout);
    void showPeople();
    void showProblem();
    void showButtons();
    void showOrderButton();

    VerificationCalls &m_calls;
    const QString m_sid;
    QString m_address;
    bool m_typed = false; ///< Somebody changed the extension: that of the last call no longer replaces it.
    QLabel *m_number = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_people = nullptr;
    QLabel *m_headline = nullptr;
    QLabel *m_say = nullptr;
    CallCode *m_code = nullptr;
    QLabel *m_attempts = nullptr;
    Notice *m_advice = nullptr;
    Notice *m_problem = nullptr;
    FieldForm *m_form = nullptr;
    IvrField *m_extension = nullptr;
    QSpinBox *m_delay = nullptr;
    QLabel *m_callSids = nullptr;
    QToolButton *m_copyCallSids = nullptr;
    BillField *m_bill = nullptr;
    QPushButton *m_call = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_letter = nullptr;
    QPushButton *m_support = nullptr;
    QPushButton *m_order = nullptr;
    QLabel *m_why = nullptr;
};

} // namespace nd
