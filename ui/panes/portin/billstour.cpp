// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/billstour.h"

#include "ui/panes/portin/billspage.h"
#include "ui/widgets/recordview.h"

#include <QFile>
#include <QImage>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr qsizetype mostBills = 5;

/// A bill as any carrier prints it; everything on it is made up.
void printBill(QPainter &painter, const QRect &area, const QDate &date, int page)
{
    const int line = area.height() / 40;
    QFont font(u"DejaVu Sans"_s);
    font.setPixelSize(line * 3 / 5);
    const auto write = [&](int row, const QString &text, bool bold = false) {
        font.setBold(bold);
        painter.setFont(font);
        painter.drawText(area.left() + area.width() / 10, area.top() + line * row, text);
    };
    painter.fillRect(area, Qt::white);
    painter.setPen(Qt::black);
    write(4, u"Example Telephone Company"_s, true);
    write(6, u"Statement of %1, page %2"_s.arg(QLocale::c().toString(date, u"d MMMM yyyy"_s)).arg(page));
    write(9, u"Account 555-0100-42"_s);
    write(10, u"Acme Trading Ltd"_s);
    write(11, u"12 Example Street, Springfield, IL 62701"_s);
    for (int row = 0; row < 12; ++row)
        write(15 + row, u"+1 415 555 01%1    monthly charge    20.00"_s.arg(row, 2, 10, QChar(u'0')));
}

void makePdf(const QString &file, const QDate &date, int pages)
{
    QPdfWriter writer(file);
    writer.setPageSize(QPageSize(QPageSize::Letter));
    writer.setResolution(100);
    QPainter painter(&writer);
    for (int page = 1; page <= pages; ++page) {
        if (page > 1)
            writer.newPage();
        printBill(painter, QRect(0, 0, writer.width(), writer.height()), date, page);
    }
}

void makePicture(const QString &file, const QDate &date, const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    printBill(painter, image.rect(), date, 1);
    painter.end();
    image.save(file);
}

void makeText(const QString &file)
{
    QFile text(file);
    if (text.open(QIODevice::WriteOnly))
        text.write("Dear customer, your bill is attached.");
}

void makeFiles(const QString &folder, const QDate &today)
{
    makePdf(folder + u"/acme-november.pdf"_s, today.addDays(-9), 3);
    makePdf(folder + u"/acme-mobile.pdf"_s, today.addDays(-26), 1);
    makePicture(folder + u"/photo of the bill.png"_s, today.addDays(-12), QSize(612, 792));
    makePicture(folder + u"/scan-0042.png"_s, today.addDays(-3), QSize(1700, 2200));
    makeText(folder + u"/bill-really.pdf"_s);
}

/// Confirms a bill as a person does who looked at it.
void confirmBill(DocumentUploads &uploads, const QString &id, const QDate &date)
{
    uploads.setDated(id, date);
    for (const auto what : { &PortDocument::nameShown, &PortDocument::accountShown, &PortDocument::addressShown })
        uploads.setShown(id, what, true);
}

void addBills(BillsPage &page, DocumentUploads &uploads)
{
    const auto folder = std::make_shared<QTemporaryDir>(); // as long as the page has the account
    makeFiles(folder->path(), uploads.today());
    QObject::connect(&uploads, &QObject::destroyed, [folder] {});
    QList<BillSource> sources;
    for (const QString &name : { u"acme-november.pdf"_s, u"acme-mobile.pdf"_s, u"photo of the bill.png"_s,
                                 u"scan-0042.png"_s, u"bill-really.pdf"_s })
        sources.append({ .path = folder->filePath(name) });
    uploads.add(sources);
    QObject::connect(&uploads, &DocumentUploads::busyChanged, &page, [&page, &uploads] {
        if (uploads.isBusy() || uploads.documents()[1].dated().isValid())
            return;
        confirmBill(uploads, uploads.documents()[1].id, uploads.today().addDays(-26));
        confirmBill(uploads, uploads.documents()[3].id, uploads.today().addDays(-3));
        page.findChild<RecordView *>()->goTo(uploads.documents()[0].id);
    });
}

} // namespace

QStringList billTourStates()
{
    return { u"files"_s, u"large"_s, u"uploaded"_s };
}

void showBillsOnTour(BillsPage &page, const QString &state)
{
    DocumentUploads &uploads = *page.uploads();
    if (uploads.documents().isEmpty())
        addBills(page, uploads);
    if (state == "large"_L1)
        page.findChild<QToolButton *>(u"billEnlarge"_s)->click();
    if (state != "uploaded"_L1 || uploads.documents().size() < mostBills)
        return;
    uploads.upload({ uploads.documents()[1].id, uploads.documents()[3].id });
    page.findChild<RecordView *>()->goTo(uploads.documents()[1].id);
}

} // namespace nd
