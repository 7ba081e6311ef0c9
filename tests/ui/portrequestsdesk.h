// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/portinrequest.h"
#include "models/word.h"
#include "tests/support/panedesk.h"
#include "tests/support/portdesk.h"
#include "ui/panes/portin/portnumbers.h"
#include "ui/panes/portin/portrequestspage.h"
#include "ui/widgets/stagebutton.h"
#include "ui/widgets/tableframe.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace nd::test {

/// The page of port-in requests on a sandbox.
struct PortRequestsDesk : PaneBench<PortRequestsPage>
{
    PortRequestsDesk()
        : port(sandbox)
    {
    }
    // Of the two tables of the page, that of requests.
    TableFrame *table() const
    {
        const auto all = pane.findChildren<TableFrame *>();
        return *std::ranges::find_if(all, [this](const TableFrame *one) { return one != numbers()->table(); });
    }
    RecordView *view() const { return table()->view(); }
    RecordModel *model() const { return &table()->model(); }
    QString notice() const { return test::noticeOf(*table()); }
    QVariant value(const QString &key, const char *field) const
    {
        return model()->value(key, model()->schema().column(field));
    }
    std::optional<PortInRequest> find(const std::function<bool(const PortInRequest &)> &good) const
    {
        for (const RowId &id : model()->snapshot().live) {
            const auto record = recordAt<PortInRequest>(*model()->snapshot().pages[id.page], int(id.row));
            if (good(record))
                return record;
        }
        return {};
    }
    /// SID of the first request in this status; the seed has one of each.
    QString in(const QString &status) const
    {
        const auto found = find([&](const PortInRequest &request) { return sameWord(request.status, status); });
        return found ? found->sid : QString();
    }
    StageButton *stage(const QString &id) const { return pane.findChild<StageButton *>(QStringLiteral("stage.") + id); }
    PortNumbers *numbers() const { return pane.findChild<PortNumbers *>(); }
    RecordView *numbersView() const { return numbers()->table()->view(); }
    /// Goes to a request, and waits for its numbers.
    bool look(const QString &sid)
    {
        return view()->goTo(sid) && QTest::qWaitFor([&] {
                   return numbers()->request() == sid && numbers()->settled() && !numbers()->numbers().isEmpty()
                       && pane.settledOnScreen();
               });
    }
    /// The first number of the request in view that is in this status.
    std::optional<PortInNumber> number(const QString &status) const
    {
        const QList<PortInNumber> all = numbers()->numbers();
        for (const PortInNumber &one : all) {
            if (sameWord(one.status, status))
                return one;
        }
        return {};
    }
    static QString textIn(const QWidget *panel, const char *name)
    {
        const auto *label = panel->findChild<QLabel *>(QLatin1StringView(name));
        return label && !label->isHidden() ? label->text() : QString();
    }
    QString ofRequest(const char *name) const
    {
        return textIn(pane.findChild<StagePanel *>(QStringLiteral("stagePanel")), name);
    }
    QString ofNumber(const char *name) const
    {
        return textIn(pane.findChild<StagePanel *>(QStringLiteral("portNumberStage")), name);
    }
    QPushButton *button(const QString &id) const { return pane.findChild<QPushButton *>(QStringLiteral("act.") + id); }
    bool click(const QString &id) const
    {
        QPushButton *found = button(id);
        if (found)
            QTest::mouseClick(found, Qt::LeftButton);
        return found && found->isEnabled();
    }

    PortDesk port;
};

} // namespace nd::test
