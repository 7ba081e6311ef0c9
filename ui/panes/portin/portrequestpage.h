// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operationrunner.h"
#include "app/portindrafts.h"
#include "models/forms/portinform.h"
#include "ui/pane.h"
#include "ui/panes/portin/portrequestsheet.h"

#include <QPointer>

#include <memory>

class QComboBox;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace nd {

class Lookups;
class Notice;
struct FormWords;

/// A request to port numbers in (page 15), filled in in any order, kept at every change, checked as a whole and sent
/// as an operation. Several can be begun at once; each stays until it is proved that its numbers were asked for.
class PortRequestPage : public Pane
{
    Q_OBJECT
public:
    explicit PortRequestPage(AppContext &context, QWidget *parent = nullptr);
    ~PortRequestPage() override;

    void setSession(Session *session) override;
    void activated() override;
    QWidget *filterField() override;
    void refresh() override;
    ActionSet *actionSet() override { return m_actions; }
    QStringList unsaved() const override;
    /// The draft in view.
    QVariantMap view() const override { return { { QStringLiteral("draft"), m_key } }; }
    void restoreView(const QVariantMap &view) override;
    QStringList tourStates() const override;
    void showTourState(const QString &state) override;
    bool settledOnScreen() const override { return !m_sending; }

    /// Null without a session.
    PortRequestSheet *sheet() const { return m_sheet; }

public Q_SLOTS:
    /// Begins a request for these numbers, with what their check told (portNumber() makes one of a result).
    /// @param accountSid the subaccount that they were checked for; empty: the session's own account
    void create(const QList<nd::PortNumber> &numbers, const QString &accountSid = {}, const QString &addressSid = {});
    /// These documents (RD…) go with the request in view.
    void attach(const QStringList &documentSids);
    /// Begins a request for numbers that the losing carrier rejected and that are canceled by now, with the facts of
    /// the one that they were in.
    /// @param fields of PortInForm that have to be mended: they are marked; a PIN by its pinField()
    void resubmit(const QStringList &e164s, const nd::PortInRequest &request, const QStringList &fields);

Q_SIGNALS:
    /// The page of bills is wanted, for a new one.
    void billsWanted();
    /// Whether these can be ported is to be asked.
    void checkWanted(const QStringList &e164s);

private:
    void buildTop();
    QWidget *makeFoot();
    void enter(Session &session);
    void offerTargets();
    void derive();

    // Drafts
    void keep();
    void putAside();
    bool isBusy();
    void listDrafts();
    void open(const QString &key);
    void openNew();
    void beginWith(const QVariantMap &draft);
    void sayLeft(const PortInDrafts::Left &draft, bool atStart);
    /// The account number of the draft in view can be read by now, unless one was typed meanwhile.
    void takePrivateValues();
    void drop();
    void followOutcome();
    QString titleOf(const PortInForm &form, const QDateTime &when) const;

    // Templates, in porttemplates.cpp
    void fillTemplates();
    void takeTemplate(const QString &name);
    void saveTemplate();
    void makeAddress();

    // Sending, in portrequestsend.cpp
    void send();
    QStringList facts(const PortInForm &form) const;
    void sendNext();
    void take(const OperationReport &report);
    void sayRefused(const ApiError &error);
    /// A request that could not be read may have the numbers already: the person sees it, and decides.
    void askAbout(const OperationReport &report);
    void sayPartlyMade(const OperationReport &report, const FormWords &words);
    void made(const OperationReport &report);
    void setBusy(bool sending, qint64 entry);

    ActionSet *m_actions;
    QStackedWidget *m_stack;
    QLabel *m_nobody;
    QWidget *m_top;
    QComboBox *m_kept; ///< The drafts; the one in view.
    QToolButton *m_template;
    QMenu *m_templates;
    Notice *m_notice;
    QLabel *m_summary;
    QToolButton *m_send;
    QPointer<PortRequestSheet> m_sheet;
    QPointer<Session> m_session;
    std::unique_ptr<Lookups> m_lookups;
    std::unique_ptr<PortInDrafts> m_drafts;
    QString m_key; ///< Of the draft in view.
    QString m_saidLeft; ///< What sayLeft() said of it.
    bool m_atStart = false; ///< As sayLeft() was told.
    QHash<QString, QHash<QString, QString>> m_pins; ///< Of drafts that are not in view, while the program runs.
    PortInForm m_whole; ///< What is being sent, with all its numbers.
    QList<QList<PortNumber>> m_queue; ///< Requests to be sent; the first is on its way.
    QStringList m_made; ///< SIDs of those that are there.
    QStringList m_inspected; ///< Requests that the person looked at, and that don't have the numbers of this form.
    qint64 m_entry = 0; ///< Journal id of a request whose outcome is being looked up.
    bool m_sending = false;
    bool m_filling = false;
};

} // namespace nd
