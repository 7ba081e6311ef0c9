// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/numbers.h"
#include "app/localdata/localdata.h"
#include "app/net/transport.h"
#include "app/session.h"
#include "tests/support/panedesk.h"
#include "tests/support/portdesk.h"
#include "ui/panes/portin/portformfields.h"
#include "ui/panes/portin/portpins.h"
#include "ui/panes/portin/portrequestpage.h"
#include "ui/panes/portin/portrequestsheet.h"
#include "ui/widgets/numberlistbox.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>

namespace nd::test {

inline const QString landline = QStringLiteral("+14155550141");
inline const QString mobile = QStringLiteral("+14155550142");
inline const QString markedPin = QStringLiteral("839201746588"); ///< Like nothing else in any file.
inline constexpr int patience = 20'000;

inline QString iso(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

/// The form of a port-in request on a sandbox, worked by keys and clicks.
struct PortFormDesk : PaneBench<PortRequestPage>
{
    PortFormDesk()
        : port(sandbox)
    {
        pane.activateWindow();
    }
    PortRequestSheet &sheet() const { return *pane.sheet(); }
    template <class W>
    W *part(const QString &name) const
    {
        auto *found = pane.template findChild<W *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    QLineEdit *line(const QString &field) const { return part<QLineEdit>(QLatin1StringView("port_") + field); }
    QString beneath(const QString &field) const
    {
        static const QHash<QString, QString> lines{
            { QStringLiteral("phone_numbers"), QStringLiteral("portNumbersLine") },
            { QStringLiteral("pin"), QStringLiteral("portPinsLine") },
            { QStringLiteral("target_port_in_time_range_end"), QStringLiteral("port_windowLine") },
            { QStringLiteral("address_sid"), QStringLiteral("port_address_sid_fieldLine") },
            { QStringLiteral("target_port_in_date"), {} },
        };
        if (lines.value(field, QStringLiteral("-")).isEmpty() || !lines.contains(field)) {
            const FieldRow *row = sheet().fields()->row(field);
            return row ? row->editor()->accessibleDescription() : QString();
        }
        const auto *label = pane.template findChild<QLabel *>(lines.value(field));
        return label && !label->isHidden() ? label->text() : QString();
    }
    /// What a screen reader says of a field that has the keyboard.
    QString heard(const QString &field) const
    {
        const FieldRow *row = sheet().fields()->row(field);
        const QWidget *part = row ? row->editor() : nullptr;
        if (field == QLatin1StringView("phone_numbers"))
            part = sheet().list();
        if (field == QLatin1StringView("pin"))
            part = sheet().pins();
        while (part && part->focusProxy())
            part = part->focusProxy();
        return part ? part->accessibleDescription() : QString();
    }
    /// A bill that was uploaded from here some days ago.
    QString addBill()
    {
        PortDocument bill;
        bill.id = QStringLiteral("bill");
        bill.name = QStringLiteral("November");
        bill.state = billstate::uploaded;
        bill.status = QStringLiteral("DRAFT");
        bill.mimeType = QStringLiteral("application/pdf");
        bill.sid = port.bill();
        bill.setDated(session()->clock().now().toLocalTime().date().addDays(-3));
        if (!local.documents().save(sandbox.sid(), bill))
            qFatal("no bill");
        return bill.sid;
    }
    QDate goodDay() const { return rules::earliestPortDate(session()->clock().now()).addDays(3); }
    void typeCustomer() const
    {
        part<QComboBox>(QStringLiteral("port_customer_type"))->setCurrentIndex(1);
        const std::pair<const char *, const char *> texts[] = {
            { "customer_name", "Harbor Bakery Inc." },
            { "account_number", "A-77" },
            { "street", "101 Spear St" },
            { "city", "San Francisco" },
            { "state", "CA" },
            { "zip", "94105" },
            { "authorized_representative", "Robin Example" },
            { "authorized_representative_email", "robin@example.com" },
        };
        for (const auto &[field, text] : texts)
            line(QLatin1StringView(field))->setText(QLatin1StringView(text));
        part<QComboBox>(QStringLiteral("port_account_telephone_number"))->setEditText(QStringLiteral("(415) 555-0141"));
    }
    void setPin(const QString &number, const QString &pin) const
    {
        PortPinModel &model = sheet().pins()->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.e164At(row) == number)
                model.setData(model.index(row, PortPinModel::Pin), pin, Qt::EditRole);
        }
    }
    /// Everything that is required, for a landline and a mobile.
    void fill()
    {
        addBill();
        pane.create({ { .e164 = landline, .type = QStringLiteral("LOCAL"), .asksForPin = false },
                      { .e164 = mobile, .type = QStringLiteral("MOBILE"), .asksForPin = true } });
        typeCustomer();
        tickBill();
        setPin(mobile, markedPin);
    }
    /// Everything that is required, for so many landlines.
    void fillMany(int count)
    {
        addBill();
        QList<PortNumber> numbers;
        for (int n = 0; n < count; ++n)
            numbers.append({ .e164 = QStringLiteral("+1415556%1").arg(n + 1000),
                             .type = QStringLiteral("LOCAL"),
                             .asksForPin = false });
        pane.create(numbers);
        typeCustomer();
        tickBill();
    }
    /// The first address of the account; false: none came.
    bool chooseAddress()
    {
        QTest::mouseClick(part<QRadioButton>(QStringLiteral("port_address_chosen")), Qt::LeftButton);
        auto *box = part<QComboBox>(QStringLiteral("port_address_sid"));
        if (!QTest::qWaitFor([box] { return box->count() > 1; }))
            return false;
        box->setCurrentIndex(1);
        return true;
    }
    /// From now on no list of requests can be read, so that nobody learns what became of one.
    /// @param answered reads that come still: one before each request is sent
    void holdLookUps(int answered = 1)
    {
        sandbox.fault({ { "action", QStringLiteral("status") },
                        { "method", QStringLiteral("GET") },
                        { "status", 503 },
                        { "skip", answered },
                        { "count", -1 } });
    }
    /// Any answer tells the session what time it is.
    void lookAtTheTime()
    {
        session()->transport().send(listNumbers(1), &pane, [](const Result<Reply> &) {});
    }
    void tickBill() const { part<QListWidget>(QStringLiteral("portBills"))->item(0)->setCheckState(Qt::Checked); }
    void press() const { QTest::mouseClick(part<QToolButton>(QStringLiteral("portSend")), Qt::LeftButton); }
    int posts() { return sandbox.count("POST", QStringLiteral("/Porting/PortIn$")); }
    QJsonObject sent(qsizetype at = 0)
    {
        const QJsonArray all = sandbox.requests("POST", QStringLiteral("/Porting/PortIn$"));
        return QJsonDocument::fromJson(all.at(at)[QLatin1StringView("body")].toString().toUtf8()).object();
    }
    /// Goes on with Tab until the keyboard is there.
    bool tabTo(const QString &name) const
    {
        for (int i = 0; i < 60; ++i) {
            QWidget *now = QApplication::focusWidget();
            if (now && now->objectName() == name)
                return true;
            QTest::keyClick(now, Qt::Key_Tab);
        }
        return false;
    }

    PortDesk port;
    const qsizetype before = port.list(QStringLiteral("?Size=100")).rows("port_in_requests").size();
};

inline QString lastDraft(PortFormDesk &desk)
{
    const auto drafts = desk.local.drafts().list(desk.sandbox.sid(), QStringLiteral("port-in"));
    return drafts && !drafts.value().isEmpty()
        ? QString::fromUtf8(QJsonDocument::fromVariant(drafts.value().first().content).toJson())
        : QString();
}

} // namespace nd::test
