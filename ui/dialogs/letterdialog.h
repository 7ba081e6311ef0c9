// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/letterdrafts.h"
#include "app/orderstosign.h"
#include "app/session.h"
#include "models/forms/loaform.h"
#include "models/records/authorizationdocument.h"

#include <QDialog>
#include <QPointer>
#include <QSet>
#include <QVariantMap>

#include <optional>

class QPushButton;
class QStackedWidget;
class QTimer;

namespace nd {

class LetterChooser;
class LetterFields;
class LetterSummary;
class Lookups;
class Notice;
struct AppContext;
struct OperationReport;

/// What a letter is begun with.
struct LetterTask
{
    QStringList orderSids{}; ///< Orders to put on it, as far as they can be.
    LetterContent content{}; ///< What is filled in already.
    QString draftKey{}; ///< Of the draft that goes on; empty: a new letter.
    std::optional<AuthorizationDocument> letter{}; ///< The open letter to change (preview); none: a new one.
};

/// Makes a letter of authorization, or changes an open one (pages 09 and 11): its orders, the owner's address, who
/// signs. Reads the orders anew before it shows what will be e-mailed to whom, and sends only from there. Everything
/// filled in stays until it is sent, in a draft beyond the dialog.
class LetterDialog : public QDialog
{
    Q_OBJECT
public:
    /// The session may end while the dialog is open: the dialog then closes. `drafts` outlives it.
    LetterDialog(AppContext &context, Session &session, Lookups &lookups, LetterDrafts &drafts, const LetterTask &task,
                 QWidget *parent = nullptr);
    ~LetterDialog() override;

    /// The form as it would be sent.
    LoaForm form() const;
    QString draftKey() const { return m_key; }
    LetterChooser *chooser() const { return m_chooser; }
    LetterFields *fields() const { return m_fields; }
    LetterSummary *summary() const { return m_summary; }
    /// Whether what will be sent is in view.
    bool isReviewing() const;
    /// Whether it waits for an answer of the service.
    bool isBusy() const;
    void done(int result) override;
    /// Looks at the orders once more, and shows what will be sent.
    void review();

Q_SIGNALS:
    /// The letter is there, under this SID, or its change.
    void sent(const QString &sid);

private:
    void build();
    QWidget *buildForm();
    void readOrders();
    void tellLeftOut(const OrdersToSign::Found &found);
    QStringList namedReasons(const QList<HostedOrder> &orders, const QStringList &gone) const;
    QString whyNot(const HostedOrder &order) const;
    QString addressOf(const QString &sid) const;
    void suggest();
    void keep();
    void checkOrders();
    QList<rules::Problem> problems() const;
    void check();
    void reviewed(const Result<OrdersToSign::Found> &found);
    QVariantMap changes() const;
    void showSummary();
    void goBack();
    void saveOnly();
    void sendLetter();
    void send(bool forSignature);
    void show(const OperationReport &report);
    void refused(const ApiError &error);
    void setBusy(bool busy);
    void derive();

    AppContext &m_context;
    QPointer<Session> m_session;
    Lookups &m_lookups;
    LetterDrafts &m_drafts;
    HostedGeneration m_generation;
    QString m_key; ///< Of the draft.
    const std::optional<AuthorizationDocument> m_letter; ///< That is changed.
    const QStringList m_wanted; ///< Orders to put on it, once they are read.
    QSet<QString> m_before; ///< Orders that the changed letter had.
    QList<rules::Problem> m_orderProblems;
    bool m_own; ///< A person chose or filled in something: there is a draft.
    OrdersToSign m_orders;
    QStackedWidget *m_pages = nullptr;
    Notice *m_notice = nullptr;
    LetterChooser *m_chooser = nullptr;
    LetterFields *m_fields = nullptr;
    LetterSummary *m_summary = nullptr;
    QPushButton *m_review = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_send = nullptr;
    QTimer *m_keepSoon = nullptr;
    qint64 m_entry = 0; ///< Journal id of a sending whose outcome is being looked up.
    bool m_tried = false; ///< Empty fields are told about once someone pressed the button.
    bool m_reading = false; ///< The orders are looked at once more.
    bool m_busy = false;
};

} // namespace nd
