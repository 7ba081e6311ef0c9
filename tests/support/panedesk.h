// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inspectormodel.h"
#include "models/recordmodel.h"
#include "tests/support/panebase.h"
#include "tests/support/sandboxfixture.h"
#include "ui/actions.h"
#include "ui/pane.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/inspectorpanel.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/recordview.h"

#include <QAction>
#include <QPushButton>
#include <QTest>

namespace nd::test {

/// Base from member: the sandbox is there before all else, and outlives it.
struct WithSandbox
{
    SandboxFixture sandbox;
};

/// Everything a pane needs, on a sandbox of its own: real settings, a real journal, a real session.
struct PaneDesk : WithSandbox, Desk
{
    explicit PaneDesk(sandbox::Options options = {})
        : WithSandbox{ SandboxFixture(options) }
    {
        signInAt(sandbox.url(), sandbox.sid(), sandbox.token());
    }
};

/// What the first notice in a widget says; empty while it is hidden.
inline QString noticeOf(const QWidget &widget)
{
    const Notice *notice = widget.findChild<Notice *>();
    return notice && !notice->isHidden() ? notice->text() : QString();
}

/// One pane on a sandbox, shown and signed in, worked by keys and clicks.
template <class P>
struct PaneBench : PaneDesk
{
    explicit PaneBench(sandbox::Options options = {})
        : PaneDesk(options)
        , pane(context)
    {
        pane.resize(1280, 800);
        pane.show();
        pane.setSession(session());
        pane.activated();
        // As the window does it.
        QObject::connect(&accounts, &Accounts::sessionChanged, &pane, [this](Session *now) { pane.setSession(now); });
    }

    bool ready()
    {
        return QTest::qWaitFor([this] { return pane.settledOnScreen(); }, 20'000);
    }
    RecordView *view() const { return pane.template findChild<RecordView *>(); }
    RecordModel *model() const { return view()->recordModel(); }
    FilterBar *bar() const { return pane.template findChild<FilterBar *>(); }
    InspectorPanel *inspector() const { return pane.template findChild<InspectorPanel *>(); }
    QAction *action(const char *id) { return static_cast<Pane &>(pane).actionSet()->action(id); }
    QString notice() const { return noticeOf(pane); }
    QVariant value(const QString &key, const char *field) const
    {
        return model()->value(key, model()->schema().column(field));
    }
    /// The first record for which `good` holds.
    template <class R>
    std::optional<R> find(const std::function<bool(const R &)> &good) const
    {
        for (const RowId &id : model()->snapshot().live) {
            const R record = recordAt<R>(*model()->snapshot().pages[id.page], int(id.row));
            if (good(record))
                return record;
        }
        return {};
    }
    /// Selects the row, so that this action can be taken on it.
    bool select(const QString &key, const char *actionId)
    {
        return view()->goTo(key) && QTest::qWaitFor([&] {
                   return (!inspector() || inspector()->key() == key) && action(actionId)->isEnabled();
               });
    }
    void edit(const char *field, const QVariant &value) const
    {
        InspectorModel &edits = inspector()->model();
        edits.setData(edits.indexOf(field), value);
    }
    void saveEdits() const
    {
        QTest::mouseClick(inspector()->template findChild<QPushButton *>(QStringLiteral("inspectorSave")),
                          Qt::LeftButton);
    }

    P pane;
};

} // namespace nd::test
