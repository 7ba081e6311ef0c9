// SPDX-License-Identifier: GPL-3.0-or-later
// BillsPage, second half: what is dropped, pasted and chosen, and a large look at it.
#include "app/background.h"
#include "models/bidi.h"
#include "ui/appcontext.h"
#include "ui/panes/portin/billpreview.h"
#include "ui/panes/portin/billsheet.h"
#include "ui/panes/portin/billspage.h"
#include "ui/prompts.h"
#include "ui/widgets/inspectorpanel.h"
#include "ui/widgets/notice.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDialog>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QTime>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

bool BillsPage::takes(const QMimeData &dropped)
{
    const QList<QUrl> urls = dropped.urls();
    return dropped.hasImage() || std::ranges::any_of(urls, &QUrl::isLocalFile);
}

void BillsPage::takeFiles(const QMimeData &dropped)
{
    if (!m_uploads)
        return;
    QStringList files;
    const QList<QUrl> urls = dropped.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    if (!files.isEmpty())
        return addFiles(files);
    const auto image = qvariant_cast<QImage>(dropped.imageData());
    if (image.isNull())
        return notice().say(Notice::Kind::Warning, tr("There is no file and no picture to add."));
    const auto encode = [image] {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    };
    const QString name = tr("Pasted at %1").arg(QTime::currentTime().toString(u"HH.mm.ss"_s)) + u".png"_s;
    inBackground<QByteArray>(m_uploads.get(), encode, [this, name](const QByteArray &bytes) {
        m_showsNext = true;
        m_uploads->add({ { .pasted = bytes, .name = name } });
    });
}

void BillsPage::addFiles(const QStringList &files)
{
    notice().clear();
    QList<BillSource> sources;
    sources.reserve(files.size());
    for (const QString &file : files)
        sources.append({ .path = file });
    m_showsNext = true;
    m_uploads->add(sources);
}

void BillsPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (takes(*event->mimeData()))
        event->acceptProposedAction();
}

void BillsPage::dropEvent(QDropEvent *event)
{
    takeFiles(*event->mimeData());
    event->acceptProposedAction();
}

void BillsPage::choose()
{
    context().prompts.openFiles(window(), tr("Utility bills"), tr("Bills (*.pdf *.jpg *.jpeg *.png);;All files (*)"),
                                [guard = QPointer(this), asked = QPointer(session())](const QStringList &files) {
                                    if (guard && asked && guard->session() == asked && !files.isEmpty())
                                        guard->addFiles(files);
                                });
}

void BillsPage::paste()
{
    takeFiles(*QApplication::clipboard()->mimeData());
}

void BillsPage::enlarge()
{
    const PortDocument *document = m_uploads ? m_uploads->find(inspector()->key()) : nullptr;
    if (!document || document->pages.value_or(0) < 1)
        return;
    auto *dialog = new QDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"billLarge"_s);
    dialog->setWindowTitle(bidi::isolated(document->fileName));
    auto *preview = new BillPreview(dialog);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(preview);
    dialog->resize(window()->size() * 9 / 10);
    const int page = m_sheet->preview()->page();
    preview->show(document->id, int(*document->pages),
                  [uploads = QPointer(m_uploads.get()), id = document->id](int one, int width, QObject *asker,
                                                                           BillPreview::Answer answer) {
                      if (uploads)
                          uploads->drawPage(id, one, width, asker, std::move(answer));
                  });
    preview->turnTo(page);
    dialog->show();
    preview->setFocus();
}

} // namespace nd
