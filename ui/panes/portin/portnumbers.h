// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "models/records/portinrequest.h"
#include "models/storepage.h"
#include "ui/widgets/stagepanel.h"

#include <QDateTime>
#include <QPointer>
#include <QWidget>

class QLabel;
class QTimer;

namespace nd {

class AccountWatch;
class TableFrame;
struct AppContext;

/// The numbers of one port-in request, each with its own stages (pages 14 and 16), beneath the table of requests. They
/// are read, together with the request itself, once somebody stays with it.
class PortNumbers : public QWidget
{
    Q_OBJECT
public:
    explicit PortNumbers(AppContext &context, QWidget *parent = nullptr);
    ~PortNumbers() override;

    void setSession(Session *session);
    /// Empty: none. The numbers are read again when the request changed since.
    void showRequest(const QString &sid, const QDateTime &changed);
    void reload();
    QString request() const { return m_request; }

    /// As they were read; none while they were not.
    QList<PortInNumber> numbers() const;
    QList<PortInNumber> selection() const;
    std::optional<PortInNumber> current() const;
    TableFrame *table() const { return m_table; }
    bool settled() const;
    /// What can be done with the current number, and what else there is to say of it.
    void setChoices(const QList<StageChoice> &choices, const QStringList &more);

Q_SIGNALS:
    /// The request in view was read by itself.
    void requestRead(const nd::StorePagePtr &row);
    /// Another number is the current one, or it is another by now.
    void currentChanged();
    /// Rows or selection.
    void changed();
    void settledChanged();
    /// A button beside the current number.
    void acted(const QString &actionId);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QString mostUrgent() const;
    void take();
    void read();
    void say();
    void describe();

    AccountWatch &m_watch;
    QPointer<Session> m_session;
    QString m_request;
    QDateTime m_changed;
    QLabel *m_title;
    TableFrame *m_table;
    StagePanel *m_stage;
    QTimer *m_soon;
    QStringList m_more;
    bool m_asking = false;
};

} // namespace nd
