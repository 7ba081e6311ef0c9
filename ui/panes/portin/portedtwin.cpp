// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/portin/portedtwin.h"

#include "app/api/numbers.h"
#include "models/decode.h"
#include "models/word.h"

using namespace Qt::StringLiterals;

namespace nd {

PortedTwin::PortedTwin(QObject *parent)
    : QObject(parent)
{
    constexpr int stay = 300;
    m_soon.setSingleShot(true);
    m_soon.setInterval(stay);
    connect(&m_soon, &QTimer::timeout, this, &PortedTwin::ask);
}

void PortedTwin::setSession(Session *session)
{
    m_session = session;
    m_asking = false; // its answer goes with the session
    find({});
}

void PortedTwin::find(const QString &e164)
{
    if (e164 == m_number)
        return;
    m_number = e164;
    m_ported.reset();
    m_hosted.reset();
    if (e164.isEmpty())
        m_soon.stop();
    else
        m_soon.start();
    Q_EMIT changed();
}

void PortedTwin::ask()
{
    if (!m_session)
        return;
    m_asking = true;
    const Call<QList<IncomingNumber>> call{ findNumber(m_number), decodeRecords<IncomingNumber> };
    m_session->transport().send<QList<IncomingNumber>>(
        call, this, [this, asked = m_number](const Result<QList<IncomingNumber>> &found) {
            m_asking = false;
            // It is an extra: without an answer, nothing is said of it.
            if (found && asked == m_number) {
                for (const IncomingNumber &number : found.value())
                    (sameWord(number.origin, u"hosted") ? m_hosted : m_ported) = number;
            }
            Q_EMIT changed();
        });
}

QVariantMap PortedTwin::smsToCopy() const
{
    static constexpr const char *fields[]
        = { "sms_url", "sms_method", "sms_fallback_url", "sms_fallback_method", "sms_application_sid" };
    QVariantMap changes;
    if (!m_ported || !m_hosted)
        return changes;
    for (const char *field : fields) {
        const QString wanted = valueOf(*m_hosted, field).toString();
        if (wanted != valueOf(*m_ported, field).toString())
            changes.insert(QString::fromLatin1(field), wanted);
    }
    // A method alone means nothing.
    if (!changes.contains(u"sms_url"_s))
        changes.remove(u"sms_method"_s);
    if (!changes.contains(u"sms_fallback_url"_s))
        changes.remove(u"sms_fallback_method"_s);
    return changes;
}

} // namespace nd
