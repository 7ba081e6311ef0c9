// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/portinrequest.h"
#include "ui/tablepane.h"

namespace nd {

class LookSwitch;
class PortBoard;
class PortCalendar;
class PortNumbers;
class PortedTwin;
class PortRequestNarrowing;
class StageFilter;
class StagePanel;

/// The requests to port numbers in (pages 14 to 16): all of them in one table with how many are in each stage; of the
/// current one its numbers, each with its own stages, and what can be done about it.
class PortRequestsPage : public TablePane
{
    Q_OBJECT
public:
    explicit PortRequestsPage(AppContext &context, QWidget *parent = nullptr);
    ~PortRequestsPage() override;

    void refresh() override;
    bool settledOnScreen() const override;
    QStringList tourStates() const override;
    void showTourState(const QString &state) override;
    void look(const QString &subject) override;
    QVariantMap view() const override;
    void restoreView(const QVariantMap &view) override;

Q_SIGNALS:
    /// These numbers, canceled by now, are to be asked for again.
    /// @param request the one that they were in
    /// @param fields of PortInForm that have to be mended, a PIN by its pinField(); none: none in particular
    void resubmitWanted(const QStringList &e164s, const nd::PortInRequest &request, const QStringList &fields);

protected:
    std::unique_ptr<PageSource> source() override;
    std::optional<Request> one(const QString &subject) const override;
    bool touches(const OperationKind &kind) const override;
    StorePagePtr dressed(const StorePagePtr &rows) override;
    StorePagePtr admitted(const StorePagePtr &rows) const override;
    void take(const OperationReport &report) override;
    void leave() override;
    void enter() override;
    void describe(const QString &key) override;
    void deriveMore(ActionState &state) override;

private:
    PortRequestsPage(AppContext &context, PortNumbers *numbers, QWidget *parent);

    struct Doing;
    static std::span<const Doing> doings();

    void connectActions();
    void connectParts();
    void act(const QString &id);
    /// The request in the inspector: the numbers beneath are its.
    std::optional<PortInRequest> request() const;
    QDateTime now() const;
    QString whyNotResubmit(const PortInRequest &request) const;
    void describeStage(const PortInRequest &request);
    void describeNumber();
    void takeRead(const StorePagePtr &row);
    void open(QDialog *dialog);

    QList<PortInNumber> cancelable() const;
    void cancel();
    void cancelNumbers();
    void cancelNumber(const PortInNumber &number);
    void resubmit();
    void askForDate();
    void copyLink();
    void showNumber();
    void copySms();
    void copyForSupport();
    void narrow();
    void showWebhooks();
    void verifyPayload();

    void buildLooks();
    void showLook();
    void openRequest(const QString &sid);

    StageFilter *m_stages;
    LookSwitch *m_looks = nullptr;
    PortBoard *m_board = nullptr;
    PortCalendar *m_calendar = nullptr;
    StagePanel *m_panel;
    PortNumbers *m_numbers;
    PortRequestNarrowing *m_narrowing;
    PortedTwin *m_twin;
    QList<QPointer<QDialog>> m_dialogs; ///< That may still be open.
};

} // namespace nd
