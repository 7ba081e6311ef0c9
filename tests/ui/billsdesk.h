// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documentuploads.h"
#include "tests/support/billfiles.h"
#include "tests/support/panedesk.h"
#include "ui/panes/portin/billspage.h"
#include "ui/panes/portin/portinpane.h"

#include <QApplication>
#include <QCheckBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QTemporaryDir>
#include <QToolButton>
#include <QUrl>

#include <memory>

namespace nd::test {

inline std::unique_ptr<QMimeData> filesAsDropped(const QStringList &paths)
{
    auto data = std::make_unique<QMimeData>();
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data->setUrls(urls);
    data->setText(paths.join(u'\n')); // as file managers do, which fields would take
    return data;
}

/// The whole pane on a sandbox, its bills in view, with files to bring in.
struct BillsDesk : PaneBench<PortInPane>
{
    BillsDesk() { pane.showTab(QStringLiteral("bills")); }
    QTemporaryDir files;

    BillsPage *page() const { return pane.findChild<BillsPage *>(); }
    DocumentUploads &uploads() const { return *page()->uploads(); }
    template <class W>
    W *part(const char *name) const
    {
        return page()->findChild<W *>(QLatin1StringView(name));
    }
    RecordView *view() const { return page()->findChild<RecordView *>(); }
    RecordModel *model() const { return view()->recordModel(); }
    InspectorPanel *inspector() const { return page()->findChild<InspectorPanel *>(); }
    QString notice() const { return noticeOf(*page()); }
    QVariant value(const QString &key, const char *field) const
    {
        return model()->value(key, model()->schema().column(field));
    }
    QString file(const QString &name, const QByteArray &bytes) const { return writeFile(files.path(), name, bytes); }
    const PortDocument &document(qsizetype at = 0) const { return uploads().documents().at(at); }
    bool go(qsizetype at)
    {
        return view()->goTo(document(at).id)
            && QTest::qWaitFor([&] { return inspector()->key() == document(at).id && pane.settledOnScreen(); });
    }
    QString shown(qsizetype at, const char *field) const { return value(document(at).id, field).toString(); }
    QList<QJsonObject> there()
    {
        QList<QJsonObject> documents;
        const QJsonArray rows
            = sandbox.control("GET", QStringLiteral("documents"))[QLatin1StringView("documents")].toArray();
        for (const QJsonValue row : rows) {
            if (row[QLatin1StringView("friendly_name")].toString().startsWith(QLatin1StringView("test ")))
                documents.append(row.toObject());
        }
        return documents;
    }
    /// As the window system does it: to whatever takes drops, from the place upwards.
    static bool drop(QWidget *onto, const QMimeData &data)
    {
        QWidget *target = onto;
        while (target && !target->acceptDrops())
            target = target->parentWidget();
        if (!target)
            return false;
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &event);
        return event.isAccepted();
    }
    bool dropFiles(QWidget *onto, const QStringList &paths) { return drop(onto, *filesAsDropped(paths)) && ready(); }
    /// Says of the bill in view what a person says who looked at it: by mouse and keys.
    void confirm(int daysOld = 3)
    {
        auto *date = part<QLineEdit>("billDate");
        date->selectAll();
        QTest::keyClicks(date, uploads().today().addDays(-daysOld).toString(Qt::ISODate));
        for (const char *name : { "billShowsName", "billShowsAccount", "billShowsAddress" })
            QTest::mouseClick(part<QCheckBox>(name), Qt::LeftButton, {}, QPoint(8, 8));
    }
    void click(const char *name) { QTest::mouseClick(part<QToolButton>(name), Qt::LeftButton); }
    /// A bill that could be uploaded, in view.
    bool readyBill(int seed = 1)
    {
        if (!dropFiles(&pane, { file(QStringLiteral("test %1.pdf").arg(seed), billPdf(2, seed)) })
            || !go(uploads().documents().size() - 1))
            return false;
        confirm();
        return document(uploads().documents().size() - 1).state == billstate::ready;
    }
};

} // namespace nd::test
