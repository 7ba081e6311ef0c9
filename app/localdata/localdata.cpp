// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localdata/localdata.h"

#include "app/localdata/localfile.h"

namespace nd {

LocalData::LocalData(QObject *parent)
    : QObject(parent)
    , m_file(std::make_unique<LocalFile>())
    , m_drafts(*m_file, m_box)
    , m_notes(*m_file)
    , m_searches(*m_file)
    , m_seen(*m_file)
    , m_documents(*m_file)
{
    connect(m_file.get(), &LocalFile::failed, this, &LocalData::failed);
}

LocalData::~LocalData() = default;

Result<Done> LocalData::open(const QString &file)
{
    return settle(m_file->database().open(file));
}

Result<Done> LocalData::openToRead(const QString &file)
{
    return settle(m_file->database().openToRead(file));
}

Result<Done> LocalData::startAnew(const QString &file)
{
    return settle(m_file->database().startAnew(file));
}

void LocalData::usePrivateKey(const QByteArray &key)
{
    m_box.setKey(key);
    protectDrafts();
    Q_EMIT privateValuesFound();
}

void LocalData::doWithoutPrivateKey()
{
    protectDrafts();
}

void LocalData::protectDrafts()
{
    // Failures are told by LocalFile; the next start tries again.
    const Result<bool> changed = m_drafts.protect();
    if (changed && changed.value())
        m_file->database().compact();
}

Result<Done> LocalData::settle(Result<Done> opened)
{
    m_kept = opened.ok();
    m_damaged = m_file->database().isDamaged();
    // It was said by the result; should even the memory fail, the stores say so themselves.
    if (!opened)
        static_cast<void>(m_file->database().openInMemory());
    return opened;
}

} // namespace nd
